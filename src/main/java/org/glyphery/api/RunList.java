package org.glyphery.api;

import java.util.List;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `GET /api/runs`: every run, newest first.
@RestController
class RunList {

    private final Runs runs;
    private final JsonMapper json;

    RunList(Runs runs, JsonMapper json) {
        this.runs = runs;
        this.json = json;
    }

    /// @param plan as [PlanJson] writes it
    /// @param trainingSeconds null before the first epoch, as are `best` and `test`
    /// @param best the epoch chosen on validation
    /// @param test scores of that epoch
    record RunEntry(
            String id,
            String name,
            String model,
            RunStatus status,
            JsonNode plan,
            long parameters,
            @Nullable Double trainingSeconds,
            @Nullable Best best,
            @Nullable Scores test) {}

    /// @param validation null without a validation split
    record Best(int epoch, @Nullable Scores validation) {}

    @GetMapping("/api/runs")
    List<RunEntry> all() {
        return runs.all().stream().map(this::entry).toList();
    }

    private RunEntry entry(Run run) {
        return new RunEntry(
                run.id(),
                run.name(),
                run.model(),
                run.status(),
                json.readTree(PlanJson.write(run.plan())),
                run.parameters(),
                run.trainingSeconds().orElse(null),
                run.best().map(RunList::best).orElse(null),
                run.best().map(EpochScores::test).orElse(null));
    }

    private static Best best(EpochScores best) {
        return new Best(best.epoch(), best.validation().orElse(null));
    }
}
