package org.glyphery.network;

/// The way from logits to probabilities and cross-entropy, without overflow. Sums are taken in
/// double precision.
public final class Softmax {

    private Softmax() {}

    /// @param logits rows of `classes` numbers
    /// @param row which of them
    public static float[] probabilities(float[] logits, int row, int classes) {
        double logSum = logSumOfExponentials(logits, row, classes);
        float[] probabilities = new float[classes];
        for (int index = 0; index < classes; index++) {
            probabilities[index] = (float) Math.exp(logits[row * classes + index] - logSum);
        }
        return probabilities;
    }

    /// @param logits rows of `classes` numbers
    /// @return as many rows
    public static float[] probabilities(float[] logits, int classes) {
        float[] probabilities = new float[logits.length];
        for (int row = 0; row < logits.length / classes; row++) {
            float[] ofRow = probabilities(logits, row, classes);
            System.arraycopy(ofRow, 0, probabilities, row * classes, classes);
        }
        return probabilities;
    }

    /// Minus the logarithm of the label's probability, nats.
    public static double crossEntropy(float[] logits, int row, int classes, int label) {
        return logSumOfExponentials(logits, row, classes) - logits[row * classes + label];
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

    private static double logSumOfExponentials(float[] logits, int row, int classes) {
        double largest = logits[row * classes + label(logits, row, classes)];
        double sum = 0;
        for (int index = 0; index < classes; index++) {
            sum += Math.exp(logits[row * classes + index] - largest);
        }
        return largest + Math.log(sum);
    }
}
