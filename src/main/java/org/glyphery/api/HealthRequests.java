package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import org.glyphery.inspection.HealthReports;
import org.glyphery.inspection.LearningReach;
import org.glyphery.run.NoHealth;
import org.glyphery.run.Run;
import org.glyphery.run.RunHealth;
import org.glyphery.run.Runs;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.HealthArrays;
import org.glyphery.training.RunId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// How healthy the training of a run was: in words, and as arrays.
@RestController
@RequestMapping("/api/runs/{id}")
class HealthRequests {

    private final Runs runs;
    private final RunHealth health;
    private final HealthReports reports;
    private final LearningReach reach;

    HealthRequests(Runs runs, RunHealth health, HealthReports reports, LearningReach reach) {
        this.runs = runs;
        this.health = health;
        this.reports = reports;
        this.reach = reach;
    }

    /// @param epoch up to which it is looked at; absent for the last
    @GetMapping("/health")
    HealthEntry health(@PathVariable RunId id, @RequestParam Optional<Integer> epoch) {
        Run run = runs.get(id);
        return reports.of(run, health.of(run), epoch.orElse(Integer.MAX_VALUE))
                .map(HealthEntry::of)
                .orElseThrow(() -> new NoHealth(run));
    }

    /// All that was measured, as [HealthArrays] has it.
    @GetMapping("/health.npz")
    ResponseEntity<StreamingResponseBody> arrays(@PathVariable RunId id) {
        Run run = runs.get(id);
        List<EpochHealth> measured = health.of(run);
        if (measured.isEmpty()) throw new NoHealth(run);
        return Attachment.npz(run, "-health", HealthArrays.of(measured));
    }

    /// The mean norm of the gradient at each step that an LSTM or GRU reads, `[steps]` each:
    /// `reading1` by what is read, `lstm1` by a recurrent layer's output.
    ///
    /// @param epoch absent for the best
    @GetMapping("/reach.npz")
    ResponseEntity<StreamingResponseBody> reach(
            @PathVariable RunId id, @RequestParam Optional<Integer> epoch) {
        Run run = runs.get(id);
        int asked = InsideQuestions.epoch(run, epoch);
        return Attachment.npz(run, "-reach", reach.of(run, asked).byStep());
    }
}
