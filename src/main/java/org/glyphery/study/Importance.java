package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Coordinate;
import org.glyphery.comparison.PlanCoordinate;
import org.glyphery.comparison.RunComparison;
import org.glyphery.training.Scores;

/// How much a field of plans matters for validation: the share of the variance of the runs' ranks
/// that its values explain, whatever the other fields are. Eta squared of the test of Kruskal &
/// Wallis 1952, `(H - groups + 1) / (runs - groups)`, which chance alone leaves at zero: Tomczak &
/// Tomczak 2014, Trends in Sport Sciences 21. What fields do only together is not seen.
///
/// @param share in [0, 1]
/// @param best the group of values with the best mean rank
public record Importance(PlanCoordinate field, double share, String best) {

    /// More different numbers than these are put into groups of about the same size.
    private static final int MOST_VALUES = 6;

    private static final int GROUPS = 4;

    /// Fewer say nothing.
    private static final int LEAST_RUNS = 4;

    /// A run's value of the field, and its rank by validation, 1 for the best.
    private record Ranked(double value, double rank) {}

    /// Of each field in which the plans differ, the most important first.
    ///
    /// @param halved whether runs were left early: then they are held against each other after as
    ///   many epochs as all of them have had
    public static List<Importance> of(RunComparison comparison, boolean halved) {
        List<ComparedRun> runs =
                comparison.runs().stream().filter(each -> score(each, 1).isPresent()).toList();
        if (runs.size() < LEAST_RUNS) return List.of();
        int epochs =
                halved
                        ? runs.stream().mapToInt(each -> each.history().size()).min().orElseThrow()
                        : Integer.MAX_VALUE;
        List<Importance> importances = new ArrayList<>();
        for (Coordinate each : comparison.coordinates()) {
            if (each instanceof PlanCoordinate field) {
                of(field, ranks(runs, epochs), runs).ifPresent(importances::add);
            }
        }
        importances.sort(Comparator.comparingDouble(Importance::share).reversed());
        return importances;
    }

    /// The lowest cross-entropy on validation in the first epochs.
    private static OptionalDouble score(ComparedRun run, int epochs) {
        return run.history().stream()
                .limit(epochs)
                .flatMap(scores -> scores.validation().stream())
                .mapToDouble(Scores::crossEntropy)
                .min();
    }

    /// Of each run, by the lowest cross-entropy on validation; equal ones share their mean rank.
    private static double[] ranks(List<ComparedRun> runs, int epochs) {
        double[] errors =
                runs.stream().mapToDouble(each -> score(each, epochs).orElseThrow()).toArray();
        double[] ranks = new double[errors.length];
        for (int place = 0; place < errors.length; place++) {
            int below = 0;
            int equal = 0;
            for (double other : errors) {
                if (other < errors[place]) below++;
                if (other == errors[place]) equal++;
            }
            ranks[place] = below + (equal + 1) / 2.0;
        }
        return ranks;
    }

    private static Optional<Importance> of(
            PlanCoordinate field, double[] ranks, List<ComparedRun> runs) {
        List<Ranked> ranked = new ArrayList<>();
        for (int place = 0; place < ranks.length; place++) {
            Optional<Double> value = field.of(runs.get(place));
            if (value.isEmpty()) return Optional.empty(); // another kind has no such field
            ranked.add(new Ranked(value.get(), ranks[place]));
        }
        List<List<Ranked>> groups = groups(ranked, !field.categories().isEmpty());
        if (groups.size() < 2 || groups.size() >= ranks.length) return Optional.empty();
        double share = (kruskalWallis(groups) - groups.size() + 1) / (ranks.length - groups.size());
        List<Ranked> best =
                groups.stream().min(Comparator.comparingDouble(Importance::meanRank)).orElseThrow();
        return Optional.of(new Importance(field, Math.clamp(share, 0, 1), words(field, best)));
    }

    /// By value, or by stretches of numbers where there are many.
    private static List<List<Ranked>> groups(List<Ranked> ranked, boolean words) {
        Map<Double, List<Ranked>> byValue = new TreeMap<>();
        ranked.forEach(
                each -> byValue.computeIfAbsent(each.value(), _ -> new ArrayList<>()).add(each));
        if (words || byValue.size() <= MOST_VALUES) return List.copyOf(byValue.values());
        List<List<Ranked>> groups = new ArrayList<>();
        int seen = 0;
        for (List<Ranked> equal : byValue.values()) {
            if (groups.isEmpty() || seen >= (double) groups.size() * ranked.size() / GROUPS) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().addAll(equal);
            seen += equal.size();
        }
        return groups;
    }

    /// With the correction for equal ranks.
    private static double kruskalWallis(List<List<Ranked>> groups) {
        List<Double> ranks = groups.stream().flatMap(List::stream).map(Ranked::rank).toList();
        double mean = (ranks.size() + 1) / 2.0;
        double between =
                groups.stream()
                        .mapToDouble(group -> group.size() * Math.pow(meanRank(group) - mean, 2))
                        .sum();
        double whole = ranks.stream().mapToDouble(rank -> Math.pow(rank - mean, 2)).sum();
        return whole == 0 ? 0 : (ranks.size() - 1) * between / whole;
    }

    private static double meanRank(List<Ranked> group) {
        return group.stream().mapToDouble(Ranked::rank).average().orElseThrow();
    }

    private static String words(PlanCoordinate field, List<Ranked> group) {
        var values = group.stream().mapToDouble(Ranked::value).summaryStatistics();
        String from = word(field, values.getMin());
        return values.getMin() == values.getMax()
                ? from
                : from + " to " + word(field, values.getMax());
    }

    private static String word(PlanCoordinate field, double value) {
        if (!field.categories().isEmpty()) return field.categories().get((int) value);
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : NumberWords.setting(Double.toString(value));
    }
}
