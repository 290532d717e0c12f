package org.glyphery.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.Figures;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Estimate;
import org.glyphery.run.Estimates;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;

/// How far training is and how long it will take still, in a line.
final class Outlook {

    /// What waits: the time of those whose kind was trained here before, and how many others there
    /// are.
    private record Waiting(Duration known, int runs, int unknown) {}

    private final Runs runs;
    private final Estimates estimates;
    private @Nullable Waiting waiting; // computed anew after each change
    private @Nullable RunProgress last;

    Outlook(Laboratory laboratory) {
        runs = laboratory.room(Runs.class);
        estimates = laboratory.room(Estimates.class);
    }

    /// Other runs wait now than before.
    void forget() {
        waiting = null;
    }

    /// @param all runs of the command, as they are now
    String of(RunProgress progress, List<Run> all) {
        last = progress;
        return String.format(
                Locale.ROOT,
                "%s: epoch %d of %d, loss %.4f, %d %%, %s%s",
                name(progress.runId(), progress.name(), all),
                progress.epoch(),
                progress.epochs(),
                progress.loss(),
                Math.round(100 * progress.share()),
                Figures.remaining(progress.remaining()),
                rest(progress.remaining(), all));
    }

    /// Of a run that has finished an epoch just now.
    String ofEpoch(Run run, List<Run> all) {
        EpochScores scores = run.last().orElseThrow();
        var remaining =
                Optional.ofNullable(last)
                        .filter(known -> known.runId().equals(run.id()))
                        .filter(_ -> Watch.isUnderWay(run))
                        .map(RunProgress::remaining);
        return name(run.id(), run.name(), all)
                + (run.epochs() == 0
                        ? ""
                        : ": epoch %d of %d".formatted(scores.epoch(), run.epochs()))
                + scores.validation()
                        .map(Scores::accuracy)
                        .map(share -> ", validation " + Figures.percent(share))
                        .orElse("")
                + remaining
                        .map(left -> ", " + Figures.remaining(left) + rest(left, all))
                        .orElse("");
    }

    private static String name(String id, String name, List<Run> all) {
        if (all.size() == 1) return name;
        int place = all.stream().map(Run::id).toList().indexOf(id);
        return "%s (%d of %d)".formatted(name, place + 1, all.size());
    }

    /// Of all runs together, where others wait.
    private String rest(Duration remaining, List<Run> all) {
        if (waiting == null) waiting = waiting(all);
        if (waiting.runs() == 0) return "";
        if (waiting.unknown() == waiting.runs()) return "; %d more wait".formatted(waiting.runs());
        return "; all %s %s"
                .formatted(
                        waiting.unknown() == 0 ? "about" : "more than",
                        Figures.whole(remaining.plus(waiting.known())));
    }

    private Waiting waiting(List<Run> all) {
        List<Run> queued = all.stream().filter(run -> run.status() == RunStatus.QUEUED).toList();
        var times = queued.stream().flatMap(run -> time(run).stream()).toList();
        return new Waiting(
                times.stream().reduce(Duration.ZERO, Duration::plus),
                queued.size(),
                queued.size() - times.size());
    }

    /// A closed form takes next to nothing.
    private Optional<Duration> time(Run run) {
        return estimates
                .of(run.plan(), runs.network(run))
                .map(estimate -> estimate.time().map(Estimate.Time::duration))
                .orElse(Optional.of(Duration.ZERO));
    }
}
