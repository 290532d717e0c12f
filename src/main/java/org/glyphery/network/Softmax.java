package org.glyphery.network;

/// The way from logits to probabilities and cross-entropy, without overflow. Sums are taken in
/// double precision.
public final class Softmax {

    private Softmax() {}

    /// @param logits rows of `classes` numbers
    /// @param row which of them
    public static float[] probabilities(float[] logits, int row, int classes) {
        return calibrated(logits, row, classes, 1);
    }

    /// Calibrated probabilities.
    ///
    /// @param logits rows of `classes` numbers
    /// @param row which of them
    /// @param temperature that they are divided by, as [Temperature] finds it
    public static float[] calibrated(float[] logits, int row, int classes, double temperature) {
        double logSum = logSumOfExponentials(logits, row, classes, temperature);
        float[] probabilities = new float[classes];
        for (int index = 0; index < classes; index++) {
            double logit = logits[row * classes + index] / temperature;
            probabilities[index] = (float) Math.exp(logit - logSum);
        }
        return probabilities;
    }

    /// @param logits rows of `classes` numbers
    /// @return as many rows
    public static float[] probabilities(float[] logits, int classes) {
        return calibrated(logits, classes, 1);
    }

    /// Calibrated probabilities.
    ///
    /// @param logits rows of `classes` numbers
    /// @param temperature that they are divided by, as [Temperature] finds it
    /// @return as many rows
    public static float[] calibrated(float[] logits, int classes, double temperature) {
        float[] probabilities = new float[logits.length];
        for (int row = 0; row < logits.length / classes; row++) {
            float[] ofRow = calibrated(logits, row, classes, temperature);
            System.arraycopy(ofRow, 0, probabilities, row * classes, classes);
        }
        return probabilities;
    }

    /// The logarithm of the sum of a row's exponentials: how strongly it speaks for any class.
    public static double logSum(float[] logits, int row, int classes) {
        return logSumOfExponentials(logits, row, classes, 1);
    }

    /// Minus the logarithm of the label's probability, nats.
    public static double crossEntropy(float[] logits, int row, int classes, int label) {
        return logSumOfExponentials(logits, row, classes, 1) - logits[row * classes + label];
    }

    /// The class with the largest logit; the first of equals.
    public static int label(float[] logits, int row, int classes) {
        int best = 0;
        for (int index = 1; index < classes; index++) {
            if (logits[row * classes + index] > logits[row * classes + best]) {
                best = index;
            }
        }
        return best;
    }

    private static double logSumOfExponentials(
            float[] logits, int row, int classes, double temperature) {
        double largest = logits[row * classes + label(logits, row, classes)] / temperature;
        double sum = 0;
        for (int index = 0; index < classes; index++) {
            sum += Math.exp(logits[row * classes + index] / temperature - largest);
        }
        return largest + Math.log(sum);
    }
}
