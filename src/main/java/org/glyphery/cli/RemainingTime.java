package org.glyphery.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Estimate;
import org.glyphery.run.Estimates;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;

/// How far training is and how long it will take still, in a line.
final class RemainingTime {

    /// What waits: the time of those whose kind was trained here before, and how many others there
    /// are.
    private record Waiting(Duration known, int runs, int unknown) {}

    private final Runs runs;
    private final Estimates estimates;
    private @Nullable Waiting waiting; // computed anew after each change

    RemainingTime(Laboratory laboratory) {
        runs = laboratory.room(Runs.class);
        estimates = laboratory.room(Estimates.class);
    }

    /// Other runs wait now than before.
    void forget() {
        waiting = null;
    }

    /// Which run of the command it is.
    static String name(RunProgress progress, List<Run> all) {
        return all.size() == 1
                ? progress.name()
                : "%d/%d %s".formatted(place(progress.runId(), all), all.size(), progress.name());
    }

    /// The line as short as it can be understood: it has a terminal's line for itself and the name.
    ///
    /// @param all runs of the command, as they are now
    String of(RunProgress progress, List<Run> all) {
        return String.format(
                Locale.ROOT,
                ": epoch %d/%d, loss %.3f, %d %%, %s%s",
                progress.epoch(),
                progress.epochs(),
                progress.loss(),
                Math.round(100 * progress.share()),
                NumberWords.remaining(progress.remaining()),
                rest(progress.remaining(), all));
    }

    /// The line of a run that has finished an epoch just now.
    String ofEpoch(Run run, List<Run> all) {
        EpochScores scores = run.last().orElseThrow();
        int left = run.epochs() - scores.epoch();
        return name(run, all)
                + (run.epochs() == 0
                        ? ""
                        : ": epoch %d of %d".formatted(scores.epoch(), run.epochs()))
                + scores.validation()
                        .map(Scores::accuracy)
                        .map(share -> ", validation " + NumberWords.percent(share))
                        .orElse("")
                + (left > 0 ? left(run, left, all) : "");
    }

    /// What is left, if each of these epochs takes as long as those before.
    private String left(Run run, int epochs, List<Run> all) {
        return runs.steps(run)
                .flatMap(run::secondsPerEpoch)
                .map(seconds -> Duration.ofMillis(Math.round(1_000 * seconds * epochs)))
                .map(time -> ", " + NumberWords.remaining(time) + rest(time, all))
                .orElse("");
    }

    private static String name(Run run, List<Run> all) {
        return all.size() == 1
                ? run.name()
                : "%s (%d of %d)".formatted(run.name(), place(run.id(), all), all.size());
    }

    private static int place(RunId id, List<Run> all) {
        return all.stream().map(Run::id).toList().indexOf(id) + 1;
    }

    /// What is left of all runs together, where others wait.
    private String rest(Duration remaining, List<Run> all) {
        if (waiting == null) waiting = waiting(all);
        if (waiting.runs() == 0) return "";
        if (waiting.unknown() == waiting.runs()) return "; " + more(waiting.runs());
        return "; all %s %s"
                .formatted(
                        waiting.unknown() == 0 ? "about" : "more than",
                        about(remaining.plus(waiting.known())));
    }

    private static String more(int waiting) {
        return waiting == 1 ? "1 more waits" : waiting + " more wait";
    }

    private static String about(Duration duration) {
        long minutes = Math.round(duration.toSeconds() / 60.0);
        return duration.toSeconds() < 90 ? NumberWords.whole(duration) : minutes + " min";
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
