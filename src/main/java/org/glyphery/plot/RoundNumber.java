package org.glyphery.plot;

/// A number that people count in, 1, 2 or 5 times a power of ten: a distance between ticks, or a
/// tick of a logarithmic axis.
record RoundNumber(int digit, int exponent) {

    /// The share of a step by which a sum may be off a tick and still be meant to be on it.
    private static final double SLACK = 1e-9;

    /// The finest with which ticks from below `min` to above `max` are at most so many apart.
    ///
    /// @param whole whether nothing lies between whole numbers
    static RoundNumber covering(double min, double max, int intervals, boolean whole) {
        RoundNumber step = notAbove((max - min) / intervals);
        if (whole && step.size() < 1) step = new RoundNumber(1, 0);
        while (step.above(max) - step.below(min) > intervals) {
            step = step.next();
        }
        return step;
    }

    static RoundNumber notAbove(double size) {
        int exponent = (int) Math.floor(Math.log10(size) + SLACK);
        double digit = size / Math.pow(10, exponent) + SLACK;
        return new RoundNumber(digit >= 5 ? 5 : digit >= 2 ? 2 : 1, exponent);
    }

    RoundNumber next() {
        return switch (digit) {
            case 1 -> new RoundNumber(2, exponent);
            case 2 -> new RoundNumber(5, exponent);
            default -> new RoundNumber(1, exponent + 1);
        };
    }

    double size() {
        return times(1);
    }

    /// The multiple as exact as a double can be: 3 steps of 0.1 are 0.3.
    double times(long count) {
        double digits = (double) count * digit;
        return exponent < 0 ? digits / Math.pow(10, -exponent) : digits * Math.pow(10, exponent);
    }

    /// How many steps from zero the last tick lies that is not above the value.
    long below(double value) {
        return (long) Math.floor(value / size() + SLACK);
    }

    /// How many steps from zero the first tick lies that is not below the value.
    long above(double value) {
        return (long) Math.ceil(value / size() - SLACK);
    }
}
