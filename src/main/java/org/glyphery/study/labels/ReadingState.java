package org.glyphery.study.labels;

import java.util.Optional;

/// How far the reading of a split is.
///
/// @param reading absent before its end
/// @param done pictures read so far
/// @param total pictures to be read; 0 while networks are still trained
/// @param waiting for what it waits, in words; empty where it is under way or done
public record ReadingState(Optional<SplitReading> reading, long done, long total, String waiting) {

    static ReadingState waiting(String words) {
        return new ReadingState(Optional.empty(), 0, 0, words);
    }
}
