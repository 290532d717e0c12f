package org.glyphery.ui.studies;

import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.study.StudyResults;
import org.glyphery.study.StudyState;

/// How far a study is, in words.
final class StudyWords {

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
        return "Still missing: %s.".formatted(results.unfinished());
    }

    /// Whether nothing of it was ever asked for.
    static boolean isUntouched(StudyState state) {
        return state.runs().stream().allMatch(Optional::isEmpty);
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
