package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// What an answer can rest on: all that there is once the study has ended, before that the runs
    /// that are finished.
    StudyResults settled() {
        return state.hasEnded() ? this : finished();
    }

    private StudyResults finished() {
        List<ComparedRun> finished =
                comparison.runs().stream()
                        .filter(each -> each.run().status() == RunStatus.FINISHED)
                        .toList();
        return new StudyResults(state, new RunComparison(finished), gradientNorms);
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
        return isHalved()
                ? Optional.of(
                        "Successive halving stops cells at different epochs: each shows what it had"
                                + " come to by then, so that a lower score may only be a shorter"
                                + " training.")
                : Optional.empty();
    }

    private boolean isHalved() {
        return state.study().sweep().flatMap(Sweep::halving).isPresent();
    }

    /// The conclusion by the rule; absent before the study has ended.
    public Optional<String> conclusion() {
        if (!state.hasEnded()) return Optional.empty();
        String missing =
                state.isDone()
                        ? ""
                        : "%d of %d runs are finished; what follows is of what there is. "
                                .formatted(state.finished(), state.runs().size());
        String left =
                isHalved()
                        ? " Runs that successive halving left early had fewer epochs than others."
                        : "";
        return Optional.of(missing + Conclusion.of(this) + left);
    }
}
