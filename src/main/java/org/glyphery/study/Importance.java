package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.Coordinate;
import org.glyphery.comparison.PlanCoordinate;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.EpochScores;
import org.glyphery.statistics.RankShares;

/// How much a field of plans matters for validation: the share of the variance of the runs' ranks
/// that its values explain of what the other fields leave, see [RankShares].
///
/// @param fields one, or several that vary together, which nothing could tell apart
/// @param share in [0, 1]
/// @param best the group of values that the best run has
/// @param onAverage the group of values whose runs have the best ranks, the other fields being
///   equal, where that is another
public record Importance(
        List<PlanCoordinate> fields, double share, String best, Optional<String> onAverage) {

    /// Fewer runs say nothing.
    private static final int LEAST_RUNS = 4;

    /// The importance of each field in which the plans differ, the most important first; none of
    /// runs that were measured on different examples.
    ///
    /// @param halved whether runs were left early: then they are held against each other after as
    ///   many epochs as all of them have had
    public static List<Importance> of(RunComparison comparison, boolean halved) {
        List<ComparedRun> runs =
                comparison.runs().stream().filter(each -> best(each, 1).isPresent()).toList();
        if (runs.size() < LEAST_RUNS || comparison.chosen().isEmpty()) return List.of();
        int epochs =
                halved
                        ? runs.stream().mapToInt(each -> each.history().size()).min().orElseThrow()
                        : Integer.MAX_VALUE;
        var shares = new RankShares(places(runs, epochs));
        int winner = runs.indexOf(comparison.chosen().orElseThrow());
        List<ValueGroups> all = groups(comparison, runs);
        List<Importance> importances = new ArrayList<>();
        for (ValueGroups each : all) {
            List<int[]> others =
                    all.stream()
                            .filter(other -> !other.equals(each))
                            .map(ValueGroups::levels)
                            .toList();
            importances.add(of(each, shares, others, winner));
        }
        importances.sort(Comparator.comparingDouble(Importance::share).reversed());
        return importances;
    }

    private static Importance of(
            ValueGroups groups, RankShares shares, List<int[]> others, int winner) {
        int best = groups.levels()[winner];
        double[] additions = shares.additions(groups.levels(), others);
        int onAverage = best;
        for (int level = 0; level < additions.length; level++) {
            if (additions[level] < additions[onAverage] - 1e-9) onAverage = level;
        }
        return new Importance(
                groups.fields(),
                shares.share(groups.levels(), others),
                groups.words(best),
                onAverage == best ? Optional.empty() : Optional.of(groups.words(onAverage)));
    }

    /// The best of the first epochs by validation.
    private static Optional<EpochScores> best(ComparedRun run, int epochs) {
        return run.history().stream()
                .limit(epochs)
                .filter(scores -> scores.validation().isPresent())
                .min(EpochScores.BEST_FIRST);
    }

    /// How many runs are better than each.
    private static double[] places(List<ComparedRun> runs, int epochs) {
        List<EpochScores> scores =
                runs.stream().map(each -> best(each, epochs).orElseThrow()).toList();
        return scores.stream()
                .mapToDouble(each ->
                        scores.stream()
                                .filter(other -> EpochScores.BEST_FIRST.compare(other, each) < 0)
                                .count())
                .toArray();
    }

    /// The groups of the fields that all runs have, in their order; those that vary together as
    /// one.
    private static List<ValueGroups> groups(RunComparison comparison, List<ComparedRun> runs) {
        Map<List<Integer>, ValueGroups> distinct = new LinkedHashMap<>();
        for (Coordinate each : comparison.coordinates()) {
            if (each instanceof PlanCoordinate field) {
                ValueGroups.of(field, runs)
                        .filter(groups -> groups.count() > 1 && groups.count() < runs.size())
                        .ifPresent(groups ->
                                distinct.merge(groups.pattern(), groups, ValueGroups::and));
            }
        }
        return List.copyOf(distinct.values());
    }

    public String title() {
        return NumberWords.list(fields.stream().map(PlanCoordinate::title).toList());
    }

    /// The best run's values, and those that are better on average where they are others.
    public String bestInWords() {
        return onAverage.map(other -> "%s (on average %s)".formatted(best, other)).orElse(best);
    }
}
