package org.glyphery.ui.race;

import java.util.Optional;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Race;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.training.RunId;

/// Whose turn it is in a race, and how far that run is.
///
/// @param run absent where none of them trains
/// @param progress of this run; absent before the first step of its turn
record RaceTurn(Optional<RunId> run, Optional<RunProgress> progress) {

    /// @param turn of whatever trains, as the queue tells it
    /// @param progress of whatever trained last
    static RaceTurn of(Race race, Optional<RunId> turn, Optional<RunProgress> progress) {
        Optional<Run> now =
                turn.flatMap(id -> one(race, id))
                        .map(run -> isOver(run, progress) ? rival(race, run).orElse(run) : run);
        return new RaceTurn(
                now.map(Run::id),
                progress.filter(each -> now.stream().anyMatch(run -> isOf(run, each))));
    }

    private static Optional<Run> one(Race race, RunId id) {
        return race.runs().stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /// Whether the epoch is done that was its turn: the queue tells of the next turn only once that
    /// has begun.
    private static boolean isOver(Run run, Optional<RunProgress> progress) {
        long done = run.last().map(EpochScores::step).orElse(0L);
        return progress.filter(each -> isOf(run, each))
                .filter(each -> each.step() <= done)
                .isPresent();
    }

    private static boolean isOf(Run run, RunProgress progress) {
        return progress.runId().equals(run.id());
    }

    private static Optional<Run> rival(Race race, Run run) {
        return race.runs().stream()
                .filter(other -> !other.id().equals(run.id()))
                .filter(other -> other.status() == RunStatus.RUNNING)
                .findFirst();
    }
}
