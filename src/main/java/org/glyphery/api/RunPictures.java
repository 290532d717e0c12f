package org.glyphery.api;

import java.time.Duration;
import java.util.Optional;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PngPicture;
import org.glyphery.inspection.Inspection;
import org.glyphery.inspection.WeightThumbnail;
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

    /// The weights of one epoch, without one those of the best so far. Who names the epoch may keep
    /// the answer for ever.
    @GetMapping("/weights.png")
    ResponseEntity<byte[]> weights(@PathVariable RunId id, @RequestParam Optional<Integer> epoch) {
        Run run = runs.get(id);
        int shown = epoch.orElseGet(() -> best(run));
        var snapshot = films.epochs(run, shown, shown).snapshots().getFirst();
        var thumbnail = WeightThumbnail.of(inspection.windows(run), snapshot);
        var shape = new PictureShape(thumbnail.height(), thumbnail.width(), 1);
        return ResponseEntity.ok()
                .cacheControl(
                        epoch.isPresent()
                                ? CacheControl.maxAge(FOR_EVER).cachePrivate().immutable()
                                : CacheControl.noCache())
                .contentType(MediaType.IMAGE_PNG)
                .body(PngPicture.of(shape, thumbnail.levels()));
    }

    private static int best(Run run) {
        return run.best().orElseThrow(() -> UnsuitableStatus.untrained(run)).epoch();
    }
}
