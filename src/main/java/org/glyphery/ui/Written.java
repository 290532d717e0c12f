package org.glyphery.ui;

import java.util.Locale;
import org.glyphery.comparison.ResultColumn;

/// Results as the tables write them.
public final class Written {

    private Written() {}

    /// Without the unit that stands in the column's title.
    public static String of(ResultColumn column, double value) {
        return switch (column.unit()) {
            case SHARE -> Figures.percent(value);
            case NATS -> Figures.crossEntropy(value);
            case COUNT -> Figures.count(Math.round(value));
            case SECONDS -> String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
            case MILLISECONDS -> String.format(Locale.ROOT, "%.2f", value);
        };
    }
}
