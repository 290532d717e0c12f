package org.glyphery.ui.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyState;
import org.glyphery.training.Plan;

/// How far a study is, in words.
final class StudyWords {

    /// More names would be a list, which the table is.
    private static final int MOST_NAMED = 4;

    private StudyWords() {}

    /// The progress of a study, with why it ended by itself, where it did.
    static String progress(StudyState state) {
        String remark = state.remark().map(text -> " " + text).orElse("");
        return runs(state) + remark;
    }

    /// Whether a study is not started, under way or answered, in a few words.
    static String stage(StudyState state) {
        int all = state.runs().size();
        if (state.hasEnded() && state.finished() > 0) return "answered";
        if (isUntouched(state)) return "not started";
        return "%d of %d trained".formatted(state.finished(), all);
    }

    /// Which runs are not finished, and how it is with each.
    static String missing(StudyResults results) {
        List<String> names = new ArrayList<>();
        List<Plan> plans = results.state().study().plans();
        for (int place = 0; place < plans.size(); place++) {
            if (isFinished(results.state().runs().get(place))) continue;
            names.add("%s (%s)".formatted(plans.get(place).name(), results.status(place)));
        }
        int more = names.size() - MOST_NAMED;
        List<String> told = new ArrayList<>(names.stream().limit(MOST_NAMED).toList());
        if (more > 0) told.add("%s more".formatted(NumberWords.word(more)));
        return "Still missing: %s.".formatted(NumberWords.list(told));
    }

    /// Whether nothing of it was ever asked for.
    static boolean isUntouched(StudyState state) {
        return state.runs().stream().allMatch(Optional::isEmpty);
    }

    private static boolean isFinished(Optional<Run> run) {
        return run.filter(each -> each.status() == RunStatus.FINISHED).isPresent();
    }

    private static String runs(StudyState state) {
        int all = state.runs().size();
        if (state.finished() == all) {
            return "%s runs, all finished."
                    .formatted(NumberWords.capitalised(NumberWords.word(all)));
        }
        String failed = state.failed() == 0 ? "" : ", %d failed".formatted(state.failed());
        String paused = state.paused() == 0 ? "" : ", %d paused".formatted(state.paused());
        String finished =
                "%d of %d runs finished%s%s".formatted(state.finished(), all, failed, paused);
        return state.underWay() == 0
                ? finished + "."
                : "%s, %d under way.".formatted(finished, state.underWay());
    }
}
