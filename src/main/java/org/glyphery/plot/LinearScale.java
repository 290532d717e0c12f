package org.glyphery.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// Equal differences are equally far apart.
record LinearScale(double from, double to, List<Tick> ticks) implements Scale {

    /// The share of a value: what differs by less is one value, which rounding has split.
    private static final double SAME = 1e-9;

    @Override
    public double share(double value) {
        return (value - from) / (to - from);
    }

    /// Begins and ends at a tick. A value that is alone has room on both sides, which a share has
    /// up to 100 % only.
    ///
    /// @param whole whether there is nothing to name between whole numbers
    static LinearScale covering(
            double min, double max, int intervals, boolean shares, boolean whole) {
        double size = Math.max(Math.abs(min), Math.abs(max));
        if (max - min <= SAME * size) {
            double room = size == 0 ? 1 : size / 10;
            boolean proper = shares && min >= 0 && max <= 1;
            return rounded(
                    proper || min == 0 ? Math.max(0, min - room) : min - room,
                    proper ? Math.min(1, max + room) : max + room,
                    intervals,
                    shares,
                    whole);
        }
        return rounded(min, max, intervals, shares, whole);
    }

    private static LinearScale rounded(
            double min, double max, int intervals, boolean shares, boolean whole) {
        RoundNumber step = RoundNumber.covering(min, max, intervals, whole);
        long first = step.below(min);
        long last = step.above(max);
        return of(
                step.times(first),
                step.times(last),
                LongStream.rangeClosed(first, last).mapToObj(step::times).toList(),
                step,
                shares);
    }

    /// Begins and ends where it is told to, which is where the first and the last tick are as long
    /// as the next is not too near.
    static LinearScale between(double from, double to, int intervals) {
        if (!(to > from)) return covering(from, from, intervals, false, true);
        RoundNumber step = RoundNumber.covering(from, to, intervals, isWhole(from) && isWhole(to));
        List<Double> places = new ArrayList<>();
        LongStream.rangeClosed(step.above(from), step.below(to))
                .forEach(count -> places.add(step.times(count)));
        if (isEnd(from, places.isEmpty() ? to : places.getFirst(), step)) places.addFirst(from);
        if (isEnd(to, places.isEmpty() ? from : places.getLast(), step)) places.addLast(to);
        return of(from, to, places, step, false);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    /// What is no multiple of a tick's last digit cannot be written as exactly as the ticks are.
    private static boolean isEnd(double end, double next, RoundNumber step) {
        double digit = new RoundNumber(1, step.exponent()).size();
        return Math.abs(end - next) > 0.5 * step.size()
                && Math.abs(Math.IEEEremainder(end, digit)) < SAME * step.size();
    }

    private static LinearScale of(
            double from, double to, List<Double> places, RoundNumber step, boolean shares) {
        double largest = Math.max(Math.abs(from), Math.abs(to));
        return new LinearScale(
                from,
                to,
                places.stream()
                        .map(place ->
                                new Tick(
                                        (place - from) / (to - from),
                                        Numerals.tick(place, step, largest, shares)))
                        .toList());
    }
}
