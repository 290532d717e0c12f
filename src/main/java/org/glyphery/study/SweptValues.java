package org.glyphery.study;

import java.util.List;

/// The values that a field takes among a sweep's plans.
public final class SweptValues {

    /// More are not listed one by one.
    private static final int MOST = 12;

    private SweptValues() {}

    /// The values as they are written: of numbers the smallest first.
    public static List<String> of(Study study, String path) {
        List<String> levels = SweepGrid.levels(path, study.plans()).levels();
        return levels.size() <= MOST
                ? levels
                : List.of(
                        levels.getFirst(),
                        "… %d values".formatted(levels.size()),
                        levels.getLast());
    }
}
