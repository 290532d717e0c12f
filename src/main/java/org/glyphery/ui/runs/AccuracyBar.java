package org.glyphery.ui.runs;

import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.Metric;
import org.glyphery.run.Run;

/// The validation accuracy of a run as a bar from 90 to 100 %, between which most runs lie.
///
/// @param percent of the bar's length, from 0 to 100; below zero without a validation score
/// @param below whether the accuracy is less than where the bar begins
/// @param text the accuracy itself
record AccuracyBar(double percent, boolean below, String text) {

    private static final double FROM = 0.9;
    private static final AccuracyBar NONE = new AccuracyBar(-1, false, "–");

    static AccuracyBar of(Run run) {
        Optional<Double> accuracy = Metric.VALIDATION_ACCURACY.of(run);
        return accuracy.map(AccuracyBar::of).orElse(NONE);
    }

    private static AccuracyBar of(double accuracy) {
        double share = (accuracy - FROM) / (1 - FROM);
        double percent = Math.round(1000 * Math.clamp(share, 0, 1)) / 10.0;
        return new AccuracyBar(percent, accuracy < FROM, NumberWords.percent(accuracy));
    }
}
