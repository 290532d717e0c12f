package org.glyphery.api;

import java.util.Optional;
import org.glyphery.study.StudyState;

/// A study in the list of all, without its runs.
///
/// @param plans how many
/// @param finished of its runs
/// @param hasEnded whether it trains no more by itself
/// @param remark why it ended by itself
record StudySummary(
        String name,
        String title,
        String question,
        int plans,
        long finished,
        boolean hasEnded,
        Optional<String> remark) {

    static StudySummary of(StudyState state) {
        var study = state.study();
        return new StudySummary(
                study.name(),
                study.title(),
                study.question(),
                study.plans().size(),
                state.finished(),
                state.hasEnded(),
                state.remark());
    }
}
