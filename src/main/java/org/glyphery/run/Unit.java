package org.glyphery.run;

import java.util.Locale;
import org.glyphery.NumberWords;

/// What numbers are counted in, and how tables write them: the unit stands once, in the heading.
public enum Unit {
    SHARE(""),
    NATS(", nats"),
    COUNT(""),
    SECONDS(", s"),
    MILLISECONDS(", ms");

    private final String suffix;

    Unit(String suffix) {
        this.suffix = suffix;
    }

    /// The title of a column with its unit.
    public String heading(String title) {
        return title + suffix;
    }

    /// A number without its unit; a share with its sign.
    public String written(double value) {
        return switch (this) {
            case SHARE -> NumberWords.percent(value);
            case NATS -> NumberWords.crossEntropy(value);
            case COUNT -> NumberWords.count(Math.round(value));
            case SECONDS -> String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
            case MILLISECONDS -> String.format(Locale.ROOT, "%.2f", value);
        };
    }

    /// A number as files have it: counts without a fraction.
    public Number exact(double value) {
        if (this == COUNT) return Math.round(value);
        return value;
    }
}
