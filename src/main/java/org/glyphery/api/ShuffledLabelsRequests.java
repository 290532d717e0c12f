package org.glyphery.api;

import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.ShuffledLabels;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/runs/{id}/shuffled-labels`: the run of the same plan that learns from labels which mean
/// nothing. 409 where the run is one of these itself.
@RestController
@RequestMapping("/api/runs/{id}/shuffled-labels")
class ShuffledLabelsRequests {

    private final Runs runs;
    private final ShuffledLabels shuffledLabels;

    ShuffledLabelsRequests(Runs runs, ShuffledLabels shuffledLabels) {
        this.runs = runs;
        this.shuffledLabels = shuffledLabels;
    }

    /// How far that run is.
    ///
    /// @param id null where there is no such run yet, as status, failure and epoch are
    /// @param failure why it failed and what to try; null unless it did
    /// @param epoch the last that it was trained for; null before the first
    /// @param epochs that it takes
    /// @param seconds that its training takes, about; null where nothing is known of it
    record Control(
            @Nullable RunId id,
            @Nullable RunStatus status,
            @Nullable String failure,
            @Nullable Integer epoch,
            int epochs,
            @Nullable Double seconds) {

        private static Control of(Run run) {
            return new Control(
                    run.id(),
                    run.status(),
                    run.failure().orElse(null),
                    run.last().map(EpochScores::epoch).orElse(null),
                    run.epochs(),
                    null);
        }
    }

    @GetMapping
    Control find(@PathVariable RunId id) {
        Run run = runs.get(id);
        return shuffledLabels.find(run).map(Control::of).orElseGet(() -> none(run));
    }

    private Control none(Run run) {
        Double seconds = shuffledLabels.time(run).map(time -> time.toMillis() / 1e3).orElse(null);
        return new Control(null, null, null, null, ShuffledLabels.epochs(run), seconds);
    }

    /// Queues it, unless it is there or on its way.
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Control train(@PathVariable RunId id) {
        return Control.of(shuffledLabels.train(runs.get(id)));
    }
}
