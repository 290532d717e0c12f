package org.glyphery.number;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.number.ComposedNumbers.Composed;

/// The weights of [GroupTerm] under which the right covers of given numbers are most probable: a
/// conditional random field over the covers of each, Lafferty, McCallum & Pereira 2001, with a
/// Gaussian prior. Its likelihood is concave; the maximum is found by iRprop- (Igel & Hüsken 2003).
@SuppressWarnings("EnumOrdinal") // weights stand in the order of the terms
public final class FittedWeights {

    /// One over the variance of the prior of each weight.
    private static final double PRIOR = 1;

    private static final int STEPS = 150;
    private static final double LARGEST_STEP = 0.4;

    private FittedWeights() {}

    /// The candidates of one number.
    ///
    /// @param all strokes
    /// @param sets of the candidates
    /// @param terms of the same candidates
    /// @param isRight whether they are digits of the number
    private record Lattice(int all, int[] sets, double[][] terms, boolean[] isRight) {

        static Lattice of(Composed number, GroupReader reader) {
            List<StrokeGroup> groups = NumberReader.candidates(number.ink());
            List<GroupReading> readings =
                    reader.read(groups.stream().map(group -> group.ink(number.ink())).toList());
            int count = groups.size();
            var terms = new double[count][];
            var isRight = new boolean[count];
            for (int place = 0; place < count; place++) {
                var read = new GroupTerm.ReadGroup(groups.get(place), readings.get(place));
                terms[place] =
                        Arrays.stream(GroupTerm.values())
                                .mapToDouble(term -> term.of(read))
                                .toArray();
                isRight[place] =
                        number.groups().contains(new HashSet<>(groups.get(place).written()));
            }
            int[] sets = groups.stream().mapToInt(StrokeGroup::set).toArray();
            return new Lattice(groups.getFirst().set(), sets, terms, isRight);
        }

        /// Whether its right digits are among the candidates, and there is a choice at all.
        boolean teaches() {
            int covered = 0;
            for (int place = 0; place < sets.length; place++) {
                if (isRight[place]) covered |= sets[place];
            }
            return covered == all && sets.length > 1;
        }

        /// Adds the slope of minus the logarithm of the right cover's probability.
        void addSlope(double[] weights, double[] slope) {
            double[] costs = new double[sets.length];
            for (int place = 0; place < sets.length; place++) {
                for (int term = 0; term < weights.length; term++) {
                    costs[place] += weights[term] * terms[place][term];
                }
            }
            double[] probable = probabilities(costs);
            for (int place = 0; place < sets.length; place++) {
                double more = (isRight[place] ? 1 : 0) - probable[place];
                for (int term = 0; term < weights.length; term++) {
                    slope[term] += more * terms[place][term];
                }
            }
        }

        /// How probable it is that each candidate is in the cover: forwards and backwards.
        private double[] probabilities(double[] costs) {
            Map<Integer, Double> behind = new HashMap<>();
            double whole = behind(0, costs, behind);
            var before = new TreeMap<Integer, Double>();
            before.put(0, 0.0);
            double[] probable = new double[sets.length];
            for (var state = before.firstEntry();
                    state != null;
                    state = before.higherEntry(state.getKey())) {
                int covered = state.getKey();
                for (int place = 0; place < sets.length; place++) {
                    if (!mayFollow(covered, sets[place])) continue;
                    int then = covered | sets[place];
                    double way = state.getValue() - costs[place];
                    before.merge(then, way, Lattice::logSum);
                    double rest = behind(then, costs, behind);
                    probable[place] += Math.exp(way + rest - whole);
                }
            }
            return probable;
        }

        /// The logarithm of the sum over all ways to cover what is left.
        private double behind(int covered, double[] costs, Map<Integer, Double> known) {
            if (covered == all) return 0;
            Double there = known.get(covered);
            if (there != null) return there;
            double sum = Double.NEGATIVE_INFINITY;
            for (int place = 0; place < sets.length; place++) {
                if (!mayFollow(covered, sets[place])) continue;
                sum = logSum(sum, behind(covered | sets[place], costs, known) - costs[place]);
            }
            known.put(covered, sum);
            return sum;
        }

        private boolean mayFollow(int covered, int set) {
            return covered != all
                    && (set & covered) == 0
                    && (set & Integer.lowestOneBit(~covered)) != 0;
        }

        private static double logSum(double one, double other) {
            double more = Math.max(one, other);
            return more == Double.NEGATIVE_INFINITY
                    ? more
                    : more + Math.log1p(Math.exp(Math.min(one, other) - more));
        }
    }

    /// The weights, in the order of the terms; none below 0 but that of the number of groups.
    /// Pauses are not fitted, since nobody measured them: their weight is 0 here.
    public static double[] of(List<Composed> numbers, GroupReader reader) {
        List<Lattice> lattices =
                numbers.stream()
                        .map(number -> Lattice.of(number, reader))
                        .filter(Lattice::teaches)
                        .toList();
        int count = GroupTerm.values().length;
        double[] weights = new double[count];
        double[] steps = new double[count];
        Arrays.fill(steps, 0.1);
        double[] before = new double[count];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = slope(lattices, weights);
            for (int term = 0; term < count; term++) {
                double turn = slope[term] * before[term];
                double faster = turn > 0 ? 1.2 : turn < 0 ? 0.5 : 1;
                steps[term] = Math.min(LARGEST_STEP, steps[term] * faster);
                if (turn < 0) slope[term] = 0;
                double moved = weights[term] - Math.signum(slope[term]) * steps[term];
                weights[term] = term == GroupTerm.GROUP.ordinal() ? moved : Math.max(0, moved);
                before[term] = slope[term];
            }
        }
        return weights;
    }

    private static double[] slope(List<Lattice> lattices, double[] weights) {
        double[] slope =
                lattices.parallelStream()
                        .map(lattice -> {
                            double[] own = new double[weights.length];
                            lattice.addSlope(weights, own);
                            return own;
                        })
                        .reduce(new double[weights.length], FittedWeights::sum);
        for (int term = 0; term < slope.length; term++) slope[term] += PRIOR * weights[term];
        return slope;
    }

    private static double[] sum(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(term -> one[term] + other[term])
                .toArray();
    }

    /// The weights in words, beside those in use.
    public static String words(double[] weights) {
        return Arrays.stream(GroupTerm.values())
                .map(term ->
                        String.format(
                                Locale.ROOT,
                                "%s %.2f (%.2f)",
                                term,
                                weights[term.ordinal()],
                                term.weight))
                .collect(Collectors.joining(", "));
    }
}
