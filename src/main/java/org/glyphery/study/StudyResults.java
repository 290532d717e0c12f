package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;

/// A study and what its runs have come to so far, under the names that its plans have.
///
/// @param comparison of those that have trained for an epoch at least
/// @param gradientNorms of those that have kept some, where the study shows them
public record StudyResults(
        StudyState state,
        RunComparison comparison,
        Map<ComparedRun, List<GradientNorm>> gradientNorms) {

    /// More names would be a list, which the table is.
    private static final int MOST_NAMED = 4;

    public StudyResults {
        gradientNorms = new LinkedHashMap<>(gradientNorms);
    }

    /// Runs by the names of their plans.
    static Map<String, Run> trained(StudyState state) {
        Map<String, Run> named = new LinkedHashMap<>();
        List<Plan> plans = state.study().plans();
        for (int place = 0; place < plans.size(); place++) {
            String name = plans.get(place).name();
            state.runs()
                    .get(place)
                    .filter(run -> run.best().isPresent())
                    .ifPresent(run -> named.put(name, run));
        }
        return named;
    }

    /// What an answer can rest on: the runs that are finished; once successive halving has ended,
    /// all of them, since it chooses among them.
    StudyResults settled() {
        return isHalved() && state.hasEnded() ? this : finished();
    }

    /// The runs whose accuracies tell what a factor does: finished ones, where they all answer to
    /// the same test examples; none of successive halving, which gives most runs fewer epochs.
    List<ComparedRun> alike() {
        StudyResults finished = finished();
        return isHalved() || !finished.comparison.isTestedAlike()
                ? List.of()
                : finished.comparison.answering();
    }

    private StudyResults finished() {
        List<ComparedRun> finished =
                comparison.runs().stream()
                        .filter(each -> each.run().status() == RunStatus.FINISHED)
                        .toList();
        Map<ComparedRun, List<GradientNorm>> norms = new LinkedHashMap<>(gradientNorms);
        norms.keySet().removeIf(each -> each.run().status() != RunStatus.FINISHED);
        return new StudyResults(state, new RunComparison(finished), norms);
    }

    /// What answer and conclusion leave out or hold against others though it was trained for less,
    /// once the study has ended; absent where every run is finished.
    public Optional<String> caution() {
        int all = state.runs().size();
        if (!state.hasEnded() || state.finished() == all) return Optional.empty();
        return Optional.of(
                isHalved()
                        ? "%d of %d runs trained to the end; the others had fewer epochs, and may be worse for that alone."
                                .formatted(state.finished(), all)
                        : "Only finished runs count, %d of %d. Left out: %s."
                                .formatted(state.finished(), all, unfinished()));
    }

    /// Which runs are not finished, and how it is with each.
    public String unfinished() {
        List<String> names = new ArrayList<>();
        List<Plan> plans = state.study().plans();
        for (int place = 0; place < plans.size(); place++) {
            boolean isFinished =
                    state.runs()
                            .get(place)
                            .filter(run -> run.status() == RunStatus.FINISHED)
                            .isPresent();
            if (!isFinished) names.add("%s (%s)".formatted(plans.get(place).name(), status(place)));
        }
        int more = names.size() - MOST_NAMED;
        List<String> told = new ArrayList<>(names.stream().limit(MOST_NAMED).toList());
        if (more > 0) told.add("%s more".formatted(NumberWords.word(more)));
        return NumberWords.list(told);
    }

    /// The epochs that an answer rests on, by their runs: while they stay the same, so does it.
    public Map<RunId, Integer> basis() {
        return settled().comparison.runs().stream()
                .collect(
                        Collectors.toMap(
                                ComparedRun::id, each -> each.run().best().orElseThrow().epoch()));
    }

    /// What is known of the run of this plan; absent before its first epoch.
    ///
    /// @param place among the study's plans, from 0
    public Optional<ComparedRun> of(int place) {
        Optional<RunId> id = state.runs().get(place).map(Run::id);
        return comparison.runs().stream()
                .filter(each -> id.equals(Optional.of(each.id())))
                .findFirst();
    }

    /// Places of the study's plans as tables have them: of a sweep the best by validation first.
    public List<Integer> order() {
        List<Integer> order = new ArrayList<>();
        List<Plan> plans = state.study().plans();
        for (int place = 0; place < plans.size(); place++) order.add(place);
        if (state.study().sweep().isEmpty()) return order;
        List<ComparedRun> ranked = comparison.ranked();
        order.sort(Comparator.comparingInt(place -> rank(place, ranked)));
        return order;
    }

    private int rank(int place, List<ComparedRun> ranked) {
        int rank = of(place).map(ranked::indexOf).orElse(-1);
        return rank < 0 ? ranked.size() : rank;
    }

    /// How it is with the run of this plan, in a word or two.
    public String status(int place) {
        Optional<Run> run = state.runs().get(place);
        if (state.binned().get(place).isPresent()) return "in the bin";
        if (run.isEmpty()) return state.isOver() ? "deleted" : "not started";
        if (!isHalved() || run.get().status() != RunStatus.CANCELLED) {
            return run.get().status().written();
        }
        int epoch = run.get().last().map(scores -> scores.epoch()).orElse(0);
        if (epoch == 0) return "not started";
        return (state.isOver() ? "left at epoch " : "rests after epoch ") + epoch;
    }

    /// How much each field matters in which the plans differ, the most important first. Runs of
    /// successive halving count from their first epochs, others once they are settled.
    List<Importance> importances() {
        return isHalved()
                ? Importance.of(comparison, true)
                : Importance.of(settled().comparison, false);
    }

    /// How much each field matters in a sweep whose every combination has a finished run; absent of
    /// other studies, where runs were measured on different examples, and of successive halving,
    /// whose scores tell who was stopped early.
    public Optional<GridImportance> gridImportance() {
        StudyResults finished = finished();
        if (isHalved() || finished.comparison.rankings().size() > 1) return Optional.empty();
        return SweepGrid.of(state.study())
                .flatMap(grid -> GridImportance.of(grid, GridScores.of(grid, finished)));
    }

    /// What keeps the cells of the map from being compared with each other; absent where nothing
    /// does.
    public Optional<String> mapCaution() {
        boolean stopped =
                state.hasEnded()
                        && comparison.runs().stream()
                                .anyMatch(each -> each.run().status() != RunStatus.FINISHED);
        if (!isHalved() && !stopped) return Optional.empty();
        return Optional.of(
                (isHalved()
                                ? "Successive halving stops cells at different epochs: each shows"
                                : "Some runs were stopped before their last epoch: each cell shows")
                        + " what it had come to by then, so that a lower score may only be a"
                        + " shorter training.");
    }

    private boolean isHalved() {
        return state.study().sweep().flatMap(Sweep::halving).isPresent();
    }

    /// The conclusion by the rule; absent before the study has ended.
    public Optional<String> conclusion() {
        if (!state.hasEnded()) return Optional.empty();
        return Optional.of(
                Stream.concat(caution().stream(), Stream.of(Conclusion.of(settled())))
                        .collect(Collectors.joining(" ")));
    }
}
