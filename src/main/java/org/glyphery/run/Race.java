package org.glyphery.run;

import java.util.List;
import org.glyphery.training.RunId;

/// Two runs that share one place in the queue and train in turns, epoch by epoch. Each learns what
/// it would have learned alone.
///
/// @param id that of its first run
/// @param runs one or two: those that do not lie in the bin
public record Race(RunId id, List<Run> runs) {

    public Race {
        runs = List.copyOf(runs);
    }

    /// Whether one of its runs waits, trains or is paused.
    public boolean isUnderWay() {
        return runs.stream()
                .anyMatch(run ->
                        switch (run.status()) {
                            case QUEUED, RUNNING, PAUSED -> true;
                            case FINISHED, FAILED, CANCELLED -> false;
                        });
    }
}
