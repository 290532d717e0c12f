package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.glyphery.run.RunEntry;
import org.glyphery.study.StudyState;

/// A study as programs see it.
///
/// @param summary what lists say of it, in its fields
/// @param runs of those of its plans that somebody has asked for
record StudyEntry(@JsonUnwrapped StudySummary summary, List<RunEntry> runs) {

    static StudyEntry of(StudyState state) {
        return new StudyEntry(
                StudySummary.of(state),
                state.runs().stream().flatMap(Optional::stream).map(RunEntry::of).toList());
    }
}
