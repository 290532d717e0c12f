package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.glyphery.Glyphery;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.RecurrentPresets;
import org.springframework.boot.SpringApplication;

/// The course's six recurrent networks, trained in full through the queue, one after the other.
final class RecurrentTable {

    Section measured() {
        try (var glyphery =
                new SpringApplication(Glyphery.class)
                        .run(
                                "--server.port=0",
                                "--glyphery.home=" + Files.createTempDirectory("glyphery-home"),
                                "--glyphery.starter-set=false")) {
            var runs = glyphery.getBean(Runs.class);
            List<Run> added = runs.add(RecurrentPresets.plans(), Priority.PERSON);
            List<List<String>> table = new ArrayList<>();
            table.add(
                    List.of(
                            "network",
                            "parameters",
                            "test accuracy",
                            "test cross-entropy, nats",
                            "best epoch",
                            "s per epoch"));
            double seconds = 0;
            for (Run run : added) {
                Run done = finished(runs, run);
                seconds += done.trainingSeconds().orElseThrow();
                table.add(row(done));
            }
            return new Section(
                    "Recurrent networks, trained in full",
                    table,
                    List.of("All six in %.0f s, evaluations included.".formatted(seconds)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Run finished(Runs runs, Run run) {
        Awaitility.await().forever().until(() -> runs.get(run.id()).status() == RunStatus.FINISHED);
        return runs.get(run.id());
    }

    private static List<String> row(Run run) {
        EpochScores best = run.best().orElseThrow();
        return List.of(
                run.name(),
                "%,d".formatted(run.parameters()),
                "%.2f %%".formatted(100 * best.test().accuracy()),
                "%.4f".formatted(best.test().crossEntropy()),
                "%d".formatted(best.epoch()),
                "%.1f".formatted(run.trainingSeconds().orElseThrow() / run.epochs()));
    }
}
