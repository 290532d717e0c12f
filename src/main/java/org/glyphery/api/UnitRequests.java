package org.glyphery.api;

import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.units.UnitPlace;
import org.glyphery.inspection.units.Units;
import org.glyphery.run.Run;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// What single units and filters of a run's network have learned: arrays with names, as NumPy reads
/// them. Without an epoch the best one is asked.
@RestController
@RequestMapping("/api/runs/{id}/units")
class UnitRequests {

    private final Runs runs;
    private final Units units;
    private final GlyphBody bodies;

    UnitRequests(Runs runs, Units units, GlyphBody bodies) {
        this.runs = runs;
        this.units = units;
        this.bodies = bodies;
    }

    /// The weights of a layer's units, and what each adds to each logit.
    @GetMapping
    ResponseEntity<StreamingResponseBody> weights(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam String layer) {
        Run run = runs.get(id);
        return Attachment.npz(
                run, "-units", units.weights(run, InsideQuestions.epoch(run, epoch), layer));
    }

    /// What a layer's units gave while a split was read: how much each counts, and which do the
    /// same.
    @GetMapping("/survey")
    ResponseEntity<StreamingResponseBody> survey(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam String layer) {
        Run run = runs.get(id);
        return Attachment.npz(
                run, "-survey", units.survey(run, InsideQuestions.epoch(run, epoch), layer));
    }

    /// The examples that excite a unit most, and the part of them that it sees.
    @GetMapping("/examples")
    ResponseEntity<StreamingResponseBody> examples(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam String layer,
            @RequestParam int unit) {
        Run run = runs.get(id);
        return Attachment.npz(
                run,
                "-exciting",
                units.exciting(run, InsideQuestions.epoch(run, epoch), layer, unit));
    }

    /// How one number of a feature map, or of a dense unit, comes about while a picture is read.
    @PostMapping(
            path = "/place",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<StreamingResponseBody> place(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam String layer,
            @RequestParam int unit,
            @RequestParam(defaultValue = "0") int row,
            @RequestParam(defaultValue = "0") int column,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        Run run = runs.get(id);
        Glyph picture = bodies.glyph(run, type, body);
        return Attachment.npz(
                run,
                "-place",
                units.place(
                        run,
                        InsideQuestions.epoch(run, epoch),
                        picture,
                        layer,
                        new UnitPlace(unit, row, column)));
    }
}
