package org.glyphery.ui.studies;

import org.glyphery.Figures;
import org.glyphery.study.StudyState;

/// How far a study is, in words.
final class StudyWords {

    private StudyWords() {}

    static String progress(StudyState state) {
        int all = state.runs().size();
        if (state.isDone()) {
            return "%s runs, all finished.".formatted(Figures.capitalised(Figures.word(all)));
        }
        String finished = "%d of %d runs finished".formatted(state.finished(), all);
        return state.underWay() == 0
                ? finished + "."
                : "%s, %d under way.".formatted(finished, state.underWay());
    }
}
