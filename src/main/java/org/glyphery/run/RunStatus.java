package org.glyphery.run;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;

/// The state of a run.
public enum RunStatus {
    QUEUED,
    RUNNING,

    /// A person let it rest after a step; it keeps its place in the queue, and goes on when it is
    /// resumed.
    PAUSED,
    FINISHED,
    FAILED,
    CANCELLED;

    /// The status that addresses and programs write so, in any case.
    ///
    /// @throws InvalidSetting if there is no such status
    public static RunStatus read(String written) {
        return Stream.of(values())
                .filter(status -> status.name().equalsIgnoreCase(written))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSetting(
                                "status",
                                Stream.of(values())
                                        .map(RunStatus::written)
                                        .collect(Collectors.joining(" or ")),
                                "\"" + written + "\""));
    }

    /// Whether nothing more happens to a run by itself.
    public boolean hasEnded() {
        return switch (this) {
            case QUEUED, RUNNING, PAUSED -> false;
            case FINISHED, FAILED, CANCELLED -> true;
        };
    }

    /// The status as [#read] takes it.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
