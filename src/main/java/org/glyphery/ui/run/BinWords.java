package org.glyphery.ui.run;

import org.glyphery.dataset.statistics.ExampleMeasure;
import org.glyphery.inspection.slices.MeasureAccuracy.MeasureBin;

/// What is written of a bin's range.
final class BinWords {

    private BinWords() {}

    /// "1.9–2.1", or "3" where all its pictures have that value.
    static String of(ExampleMeasure measure, MeasureBin bin) {
        String least = measure.number(bin.least());
        String most = measure.number(bin.most());
        if (least.equals(most)) return least;
        return bin.least() < 0 ? "%s to %s".formatted(least, most) : least + "–" + most;
    }
}
