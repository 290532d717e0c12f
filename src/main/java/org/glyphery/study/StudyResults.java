package org.glyphery.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.run.Run;
import org.glyphery.training.Plan;

/// A study and what its runs have come to so far, under the names that its plans have.
///
/// @param comparison of those that have trained for an epoch at least
public record StudyResults(StudyState state, RunComparison comparison) {

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

    /// What is known of the run of this plan; absent before its first epoch.
    ///
    /// @param place among the study's plans, from 0
    public Optional<ComparedRun> of(int place) {
        Optional<String> id = state.runs().get(place).map(Run::id);
        return comparison.runs().stream()
                .filter(each -> id.equals(Optional.of(each.id())))
                .findFirst();
    }

    /// By the rule; absent before all runs are finished.
    public Optional<String> conclusion() {
        return state.isDone()
                ? Optional.of(Conclusion.of(state.study().goal(), comparison))
                : Optional.empty();
    }
}
