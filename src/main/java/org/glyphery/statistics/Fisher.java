package org.glyphery.statistics;

/// The exact test of Fisher 1935, The Design of Experiments, of a table of two by two, one-sided.
/// Some of a number of things are marked, and some of them are drawn; the test tells how likely it
/// is that the drawn have so many marked ones among them where nothing but chance draws.
public final class Fisher {

    /// Terms below this share of the sum change nothing that anybody would tell.
    private static final double SMALL = 1e-17;

    private final double[] logFactorials;

    /// @param most things that there are in any table
    public Fisher(int most) {
        logFactorials = new double[most + 1];
        for (int number = 2; number <= most; number++) {
            logFactorials[number] = logFactorials[number - 1] + Math.log(number);
        }
    }

    /// The probability that so many of those drawn are marked, or more: the upper tail of the
    /// hypergeometric distribution.
    ///
    /// @param hits things that are drawn and marked
    /// @param all things that there are
    public double atLeast(int hits, int drawn, int marked, int all) {
        boolean isTable =
                hits >= 0
                        && hits <= Math.min(drawn, marked)
                        && Math.max(drawn, marked) <= all
                        && all < logFactorials.length
                        && drawn + marked - hits <= all;
        if (!isTable) {
            throw new IllegalArgumentException(
                    "%d of %d drawn and %d marked among %d are no table"
                            .formatted(hits, drawn, marked, all));
        }
        double term =
                Math.exp(
                        logChoose(marked, hits)
                                + logChoose(all - marked, drawn - hits)
                                - logChoose(all, drawn));
        double sum = term;
        for (int more = hits; more < Math.min(drawn, marked); more++) {
            double odds = (double) (marked - more) / (more + 1) * (drawn - more);
            term *= odds / (all - marked - drawn + more + 1);
            sum += term;
            if (term < SMALL * sum && term > 0) break;
        }
        return Math.min(1, sum);
    }

    private double logChoose(int from, int taken) {
        return logFactorials[from] - logFactorials[taken] - logFactorials[from - taken];
    }
}
