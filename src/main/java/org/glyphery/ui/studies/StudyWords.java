package org.glyphery.ui.studies;

import org.glyphery.NumberWords;
import org.glyphery.study.StudyState;

/// How far a study is, in words.
final class StudyWords {

    private StudyWords() {}

    /// The progress of a study, with why it ended by itself, where it did.
    static String progress(StudyState state) {
        String remark = state.remark().map(text -> " " + text).orElse("");
        return runs(state) + remark;
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
