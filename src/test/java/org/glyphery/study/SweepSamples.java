package org.glyphery.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;

/// Sweeps and what they have come to, without any training.
final class SweepSamples {

    private static final Datasets DATASETS = new Datasets(Path.of("target"));

    private SweepSamples() {}

    /// A sweep over all combinations of an MLP's fields.
    ///
    /// @param fields paths, each followed by what is tried there
    static Study grid(String... fields) {
        return study(new Sweep.Search.GridSearch(), fields);
    }

    static Study study(Sweep.Search search, String... fields) {
        List<Dimension> dimensions = new ArrayList<>();
        for (int place = 0; place < fields.length; place += 2) {
            dimensions.add(Dimension.of(fields[place], fields[place + 1]));
        }
        var sweep =
                new Sweep(
                        PlanTexts.readYaml("architecture: {kind: mlp}"),
                        dimensions,
                        search,
                        100,
                        Optional.empty(),
                        Optional.empty());
        return new Study(
                "sweep", "Sweep", "", sweep, DATASETS, Optional.empty(), List.of(Exhibit.FIELDS));
    }

    /// The results of runs with these accuracies on validation and test, in the order of the plans;
    /// the plans that are left have no run.
    static StudyResults results(Study study, double... accuracies) {
        List<Optional<Run>> runs = new ArrayList<>();
        List<ComparedRun> compared = new ArrayList<>();
        for (Plan plan : study.plans()) {
            int place = runs.size();
            if (place >= accuracies.length) {
                runs.add(Optional.empty());
                continue;
            }
            Run run = RunSamples.finished(place + 1, plan, accuracies[place]);
            runs.add(Optional.of(run));
            compared.add(
                    new ComparedRun(
                            run,
                            run.name(),
                            List.of(run.best().orElseThrow()),
                            Map.of(),
                            Optional.empty(),
                            DATASETS.facts(plan.dataset()),
                            1,
                            Optional.empty()));
        }
        var state =
                new StudyState(
                        study,
                        runs,
                        runs.stream().map(_ -> Optional.<Run>empty()).toList(),
                        false,
                        Optional.empty());
        return new StudyResults(state, new RunComparison(compared), Map.of());
    }
}
