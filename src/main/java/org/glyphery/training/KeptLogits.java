package org.glyphery.training;

import java.util.Optional;
import org.glyphery.network.Softmax;
import org.glyphery.network.Temperature;
import org.glyphery.statistics.Calibration;
import org.glyphery.training.EpochCalibration.CalibrationErrors;

/// The logits of a split's examples: all of them, or evenly spread ones where that would be too
/// many numbers.
final class KeptLogits implements AnswerListener {

    private static final int MOST_NUMBERS = 500_000;

    private final int classes;
    private final int every;
    private final float[] logits; // [kept, classes]
    private final int[] labels;
    private int heard;
    private int kept;

    /// @param examples that will be heard
    KeptLogits(int examples, int classes) {
        this.classes = classes;
        int most = Math.max(1, MOST_NUMBERS / classes);
        every = Math.max(1, Math.ceilDiv(examples, most));
        int count = Math.ceilDiv(examples, every);
        logits = new float[count * classes];
        labels = new int[count];
    }

    @Override
    public void answered(float[] rows, int row, int label) {
        if (heard++ % every != 0) return;
        System.arraycopy(rows, row * classes, logits, kept * classes, classes);
        labels[kept++] = label;
    }

    Optional<Double> temperature() {
        return Temperature.fitted(logits, labels, classes);
    }

    CalibrationErrors errors(double temperature) {
        return new CalibrationErrors(
                calibration(Temperature.NONE).expectedError(),
                calibration(temperature).expectedError());
    }

    private Calibration calibration(double temperature) {
        float[] confidences = new float[labels.length];
        boolean[] right = new boolean[labels.length];
        for (int row = 0; row < labels.length; row++) {
            int read = Softmax.label(logits, row, classes);
            confidences[row] = Softmax.calibrated(logits, row, classes, temperature)[read];
            right[row] = read == labels[row];
        }
        return Calibration.of(confidences, right);
    }
}
