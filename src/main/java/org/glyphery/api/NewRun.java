package org.glyphery.api;

import java.net.URI;
import java.util.List;
import org.glyphery.TextFile;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEntry;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// `POST /api/runs`: queues a run of the plan in the body. What the plan leaves out gets its
/// default; a plan that cannot work is answered with every bad field.
@RestController
class NewRun {

    private final Runs runs;
    private final Datasets datasets;

    NewRun(Runs runs, Datasets datasets) {
        this.datasets = datasets;
        this.runs = runs;
    }

    @PostMapping(value = "/api/runs", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RunEntry> json(@RequestBody byte[] plan) {
        return added(PlanJson.read(TextFile.read(plan), datasets));
    }

    @PostMapping(
            value = "/api/runs",
            consumes = {MediaType.APPLICATION_YAML_VALUE, "application/x-yaml", "text/yaml"})
    ResponseEntity<RunEntry> yaml(@RequestBody byte[] plan) {
        return added(PlanJson.readYaml(TextFile.read(plan), datasets));
    }

    private ResponseEntity<RunEntry> added(Plan plan) {
        Run run = runs.add(List.of(plan), Priority.PERSON).getFirst();
        return ResponseEntity.created(URI.create("/api/runs/" + run.id())).body(RunEntry.of(run));
    }
}
