package org.glyphery.api;

import java.util.List;
import org.glyphery.network.Npz;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// `/api/runs/{id}`: one run, what it has kept, and its end. 404 where there is no such run, 409
/// where its status does not allow what is asked.
@RestController
@RequestMapping("/api/runs/{id}")
class OneRun {

    private final Runs runs;
    private final RunQueue queue;

    OneRun(Runs runs, RunQueue queue) {
        this.runs = runs;
        this.queue = queue;
    }

    /// @param seconds training and evaluation
    /// @param validation null without a validation split
    record EpochEntry(
            int epoch, double seconds, Scores training, @Nullable Scores validation, Scores test) {

        static EpochEntry of(EpochScores scores) {
            return new EpochEntry(
                    scores.epoch(),
                    scores.seconds(),
                    scores.training(),
                    scores.validation().orElse(null),
                    scores.test());
        }
    }

    @GetMapping
    RunEntry run(@PathVariable String id) {
        return RunEntry.of(runs.get(id));
    }

    @GetMapping("/history")
    List<EpochEntry> history(@PathVariable String id) {
        return runs.history(runs.get(id)).stream().map(EpochEntry::of).toList();
    }

    /// Of the best epoch: named float32 arrays, as NumPy reads them.
    @GetMapping("/weights.npz")
    ResponseEntity<StreamingResponseBody> weights(@PathVariable String id) {
        Run run = runs.get(id);
        var weights = runs.bestWeights(run);
        var attachment = ContentDisposition.attachment().filename(run.model() + ".npz").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(out -> Npz.write(weights, out));
    }

    /// A run that trains ends after the step that is under way, and so after the answer.
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancel(@PathVariable String id) {
        queue.cancel(id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String id) {
        runs.delete(id);
    }
}
