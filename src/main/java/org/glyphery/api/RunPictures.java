package org.glyphery.api;

import java.time.Duration;
import java.util.Optional;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.WeightThumbnail;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunFilms;
import org.glyphery.run.Runs;
import org.glyphery.run.UnsuitableStatus;
import org.glyphery.training.RunId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Pictures by which runs are known among others.
@RestController
@RequestMapping("/api/runs/{id}")
class RunPictures {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Runs runs;
    private final RunFilms films;
    private final Inspection inspection;

    RunPictures(Runs runs, RunFilms films, Inspection inspection) {
        this.runs = runs;
        this.films = films;
        this.inspection = inspection;
    }

    /// The weights of one epoch, without one those of the best so far. Who names the epoch and the
    /// step at which it ended may keep the answer for ever: an epoch done in part is replaced.
    @GetMapping("/weights.png")
    ResponseEntity<byte[]> weights(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam Optional<Long> step) {
        Run run = runs.get(id);
        int shown = epoch.orElseGet(() -> best(run));
        // Looked up before the weights, so that no older ones are kept under this step.
        boolean isNamed = step.isPresent() && epoch.isPresent() && step.equals(step(run, shown));
        var snapshot = films.epochs(run, shown, shown).snapshots().getFirst();
        var thumbnail = WeightThumbnail.of(inspection.windows(run), snapshot);
        var shape = new PictureShape(thumbnail.height(), thumbnail.width(), 1);
        return ResponseEntity.ok()
                .cacheControl(
                        isNamed
                                ? CacheControl.maxAge(FOR_EVER).cachePrivate().immutable()
                                : CacheControl.noCache())
                .contentType(MediaType.IMAGE_PNG)
                .body(PngPicture.of(shape, thumbnail.levels()));
    }

    /// The step at which an epoch ended.
    private Optional<Long> step(Run run, int epoch) {
        return runs.history(run).stream()
                .filter(scores -> scores.epoch() == epoch)
                .map(EpochScores::step)
                .findFirst();
    }

    private static int best(Run run) {
        return run.best().orElseThrow(() -> UnsuitableStatus.untrained(run)).epoch();
    }
}
