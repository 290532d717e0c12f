package org.glyphery.run;

import java.util.List;
import java.util.Optional;
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

    /// The other run beside this one; absent if that lies in the bin or is gone.
    public Optional<Run> rival(RunId run) {
        return runs.stream().filter(each -> !each.id().equals(run)).findFirst();
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
