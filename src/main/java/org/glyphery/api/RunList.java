package org.glyphery.api;

import java.util.List;
import org.glyphery.run.Runs;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// `GET /api/runs`: every run, newest first.
@RestController
class RunList {

    private final Runs runs;

    RunList(Runs runs) {
        this.runs = runs;
    }

    @GetMapping("/api/runs")
    List<RunEntry> all() {
        return runs.all().stream().map(RunEntry::of).toList();
    }
}
