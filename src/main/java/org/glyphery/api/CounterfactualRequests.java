package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.inspection.Counterfactual;
import org.glyphery.inspection.Counterfactuals;
import org.glyphery.inspection.Counterfactuals.CounterfactualQuestion;
import org.glyphery.network.NamedArray;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `POST /api/runs/{id}/counterfactual`: what would have to change on a picture for the network to
/// read something else.
@RestController
class CounterfactualRequests {

    private final InsideQuestions questions;
    private final Counterfactuals counterfactuals;

    CounterfactualRequests(InsideQuestions questions, Counterfactuals counterfactuals) {
        this.questions = questions;
        this.counterfactuals = counterfactuals;
    }

    /// Arrays: `picture`, `[height, width, channels]`; `probabilities`, `[2, classes]`, before and
    /// after; `size`, `[3]`: L2 norm of the change, mean of it, pixels that changed by more than a
    /// tenth; `found`, `[1]`, 1 where it is read as was asked for; `steps`, `[1]`.
    ///
    /// @param target the class that is to be read
    /// @param smooth whether the change is to be marks as wide as a pen's
    @PostMapping(
            path = "/api/runs/{id}/counterfactual",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ResponseEntity<StreamingResponseBody> counterfactual(
            @PathVariable RunId id,
            @RequestParam Optional<Integer> epoch,
            @RequestParam("class") String target,
            @RequestParam(defaultValue = "false") boolean smooth,
            @RequestHeader("Content-Type") MediaType type,
            @RequestBody byte[] body) {
        var asked = questions.asked(id, epoch, type, body);
        int label = InsideQuestions.place("class", target, questions.classes(asked.run()));
        var found =
                counterfactuals.find(
                        new CounterfactualQuestion(
                                asked.run(), asked.epoch(), asked.picture(), label, smooth));
        return Attachment.npz(asked.run(), "-counterfactual", arrays(found));
    }

    private static List<NamedArray> arrays(Counterfactual found) {
        var shape = found.picture().shape();
        var distance = found.distance();
        float[] size = {
            (float) distance.euclidean(), (float) distance.meanChange(), distance.changedPixels()
        };
        var probabilities =
                NamedArray.stacked("probabilities", List.of(found.before(), found.after()));
        return List.of(
                new NamedArray(
                        "picture",
                        List.of(shape.height(), shape.width(), shape.channels()),
                        found.picture().pixels()),
                probabilities,
                new NamedArray("size", List.of(size.length), size),
                one("found", found.isFound() ? 1 : 0),
                one("steps", found.steps()));
    }

    private static NamedArray one(String name, float value) {
        return new NamedArray(name, List.of(1), new float[] {value});
    }
}
