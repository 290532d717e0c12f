package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.LongStream;

/// Equal quotients are equally far apart.
record LogarithmicScale(double from, double to, List<Tick> ticks) implements Scale {

    /// Round numbers that are needed to read an axis by them.
    private static final int FEW = 3;

    @Override
    public double share(double value) {
        return share(value, from, to);
    }

    private static double share(double value, double from, double to) {
        return Math.log(value / from) / Math.log(to / from);
    }

    /// Ticks are powers of ten, with 2 and 5 times these where there is room; where not even those
    /// are enough, as on a linear axis.
    static LogarithmicScale covering(double min, double max, int intervals, boolean shares) {
        List<RoundNumber> round = round(min, max);
        double from = round.getFirst().size();
        double to = round.getLast().size();
        if (round.size() < FEW && max > 1.01 * min) return narrow(min, max, intervals, shares);
        if (round.size() - 1 > intervals) {
            int every = 1 + (int) (Math.log10(to / from) / intervals);
            round.removeIf(step -> step.digit() != 1 || Math.floorMod(step.exponent(), every) != 0);
        }
        return of(
                from,
                to,
                round.stream().map(RoundNumber::size).toList(),
                place -> Numerals.shortest(place, shares));
    }

    /// The round numbers from the last that is below to the first that is above, at least two.
    private static List<RoundNumber> round(double min, double max) {
        List<RoundNumber> round = new ArrayList<>();
        round.add(RoundNumber.notAbove(min));
        if (round.getFirst().size() == max) round.addFirst(RoundNumber.notAbove(min / 1.5));
        while (round.getLast().size() < max || round.size() < 2) {
            round.add(round.getLast().next());
        }
        return round;
    }

    private static LogarithmicScale narrow(double min, double max, int intervals, boolean shares) {
        RoundNumber step = RoundNumber.covering(min, max, intervals, false);
        long first = Math.max(step.below(min), 1);
        long last = step.above(max);
        double to = step.times(last);
        return of(
                Math.min(min, step.times(first)),
                to,
                LongStream.rangeClosed(first, last).mapToObj(step::times).toList(),
                place -> Numerals.tick(place, step, to, shares));
    }

    private static LogarithmicScale of(
            double from, double to, List<Double> places, DoubleFunction<String> written) {
        return new LogarithmicScale(
                from,
                to,
                places.stream()
                        .map(place -> new Tick(share(place, from, to), written.apply(place)))
                        .toList());
    }
}
