package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.run.Run;
import org.glyphery.run.RunEntry;
import org.glyphery.study.StudyState;

/// A study as programs see it.
///
/// @param hasEnded whether it trains no more by itself
/// @param remark why it ended by itself
/// @param runs of those of its plans that somebody has asked for
record StudyEntry(
        String name,
        String title,
        String question,
        int plans,
        long finished,
        boolean hasEnded,
        Optional<String> remark,
        List<RunEntry> runs) {

    static StudyEntry of(StudyState state) {
        var study = state.study();
        List<Run> runs = state.runs().stream().flatMap(Optional::stream).toList();
        return new StudyEntry(
                study.name(),
                study.title(),
                study.question(),
                study.plans().size(),
                state.finished(),
                state.hasEnded(),
                state.remark(),
                runs.stream().map(RunEntry::of).toList());
    }
}
