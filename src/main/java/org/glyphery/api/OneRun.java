package org.glyphery.api;

import java.util.List;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunEntry;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/runs/{id}`: one run, what it has kept, and its end. 404 where there is no such run, 409
/// where its status does not allow what is asked.
@RestController
@RequestMapping("/api/runs/{id}")
class OneRun {

    private final Runs runs;
    private final RunQueue queue;
    private final RunBin bin;

    OneRun(Runs runs, RunQueue queue, RunBin bin) {
        this.runs = runs;
        this.bin = bin;
        this.queue = queue;
    }

    @GetMapping
    RunEntry run(@PathVariable RunId id) {
        return RunEntry.of(runs.get(id));
    }

    @GetMapping("/history")
    List<EpochEntry> history(@PathVariable RunId id) {
        return runs.history(runs.get(id)).stream().map(EpochEntry::of).toList();
    }

    /// A run that trains ends after the step that is under way, and so after the answer.
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancel(@PathVariable RunId id) {
        queue.cancel(id);
    }

    /// A run that trains rests after the step that is under way, and so after the answer.
    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void pause(@PathVariable RunId id) {
        queue.pause(id);
    }

    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resume(@PathVariable RunId id) {
        queue.resume(id);
    }

    /// Moves it into the bin.
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable RunId id) {
        runs.delete(id);
    }

    /// Takes it out of the bin.
    @PostMapping("/restore")
    RunEntry restore(@PathVariable RunId id) {
        return RunEntry.of(bin.restore(id));
    }
}
