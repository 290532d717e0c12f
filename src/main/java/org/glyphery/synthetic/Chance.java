package org.glyphery.synthetic;

import org.glyphery.Randomness;

/// What is left to chance while one digit is written.
final class Chance {

    private final Randomness randomness;

    Chance(Randomness randomness) {
        this.randomness = randomness;
    }

    /// Uniform from one number to the other.
    double between(double least, double most) {
        return least + (most - least) * randomness.nextDouble();
    }

    /// Normal around 0.
    double normal(double deviation) {
        return deviation * randomness.nextGaussian();
    }

    /// Whether something happens that happens in this share of all cases.
    boolean happens(double share) {
        return randomness.nextDouble() < share;
    }

    /// Which of several cases it is.
    ///
    /// @param shares of each; they need not add up to 1
    /// @return from 0
    int which(double... shares) {
        double all = 0;
        for (double share : shares) all += share;
        double left = all * randomness.nextDouble();
        int last = 0;
        for (int each = 0; each < shares.length; each++) {
            if (shares[each] > 0) last = each;
            left -= shares[each];
            if (left < 0 && shares[each] > 0) return each;
        }
        return last;
    }
}
