package org.glyphery.network;

import java.util.Optional;

/// The number that a network's logits are divided by so that its confidence can be believed: above
/// 1 it makes a network more modest that is too sure of itself. What is most probable stays so. Guo
/// et al. 2017, arXiv:1706.04599.
public final class Temperature {

    /// The temperature of a network as it was trained.
    public static final double NONE = 1;

    static final double LEAST = 0.05;
    static final double MOST = 100;

    /// Halvings of the range between these: the logarithm is right to 1e-6.
    private static final int HALVINGS = 23;

    private Temperature() {}

    /// The temperature at which the mean cross-entropy is least. In its inverse that is convex, so
    /// that its slope has one zero at most, between bounds that are halved.
    ///
    /// @param logits [examples, classes] of examples that nothing was learned from
    /// @param labels of these examples
    /// @return absent where no example is misread, since nothing bounds confidence then, and where
    ///   there are no numbers
    public static Optional<Double> fitted(float[] logits, int[] labels, int classes) {
        if (isNeverWrong(logits, labels, classes) || !NamedArray.areFinite(logits))
            return Optional.empty();
        double least = Math.log(LEAST);
        double most = Math.log(MOST);
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (least + most) / 2;
            if (slope(logits, labels, classes, Math.exp(-middle)) > 0) least = middle;
            else most = middle;
        }
        return Optional.of(Math.exp((least + most) / 2));
    }

    private static boolean isNeverWrong(float[] logits, int[] labels, int classes) {
        for (int row = 0; row < labels.length; row++) {
            if (Softmax.label(logits, row, classes) != labels[row]) return false;
        }
        return true;
    }

    /// The derivative of the summed cross-entropy by the inverse temperature: how far the expected
    /// logit is above the label's. It grows with the inverse.
    private static double slope(float[] logits, int[] labels, int classes, double inverse) {
        double slope = 0;
        for (int row = 0; row < labels.length; row++) {
            int first = row * classes;
            float largest = logits[first + Softmax.label(logits, row, classes)];
            double sum = 0;
            double weighted = 0; // by how far below the largest
            for (int label = 0; label < classes; label++) {
                double below = (double) logits[first + label] - largest;
                double share = Math.exp(inverse * below);
                sum += share;
                weighted += share * below;
            }
            slope += weighted / sum - ((double) logits[first + labels[row]] - largest);
        }
        return slope;
    }
}
