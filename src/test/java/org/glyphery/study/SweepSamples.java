package org.glyphery.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.RunComparison;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Mnist;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;

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
        return study(search, Optional.empty(), fields);
    }

    /// A sweep over all combinations whose runs train for an epoch, the better half of them for
    /// more.
    static Study halved(String... fields) {
        return study(
                new Sweep.Search.GridSearch(), Optional.of(new SuccessiveHalving(1, 2)), fields);
    }

    private static Study study(
            Sweep.Search search, Optional<SuccessiveHalving> halving, String... fields) {
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
                        halving);
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
                            fields(study, plan),
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

    private static Map<String, String> fields(Study study, Plan plan) {
        return study.sweep().orElseThrow().dimensions().stream()
                .map(Dimension::path)
                .filter(path -> !new TreePath(path).in(PlanJson.tree(plan)).isMissingNode())
                .collect(
                        Collectors.toMap(
                                path -> path,
                                path -> new TreePath(path).in(PlanJson.tree(plan)).toString()));
    }

    /// The same with answers to a hundred test examples, of which each run reads the first as far
    /// as its accuracy goes.
    static StudyResults answering(StudyResults results) {
        Examples examples = Digits.first(0, 0, 100).test();
        List<ComparedRun> compared = new ArrayList<>();
        for (ComparedRun each : results.comparison().runs()) {
            double accuracy = each.run().best().orElseThrow().training().accuracy();
            int[] predicted = new int[100];
            for (int index = 0; index < 100; index++) {
                boolean read = index < Math.round(100 * accuracy);
                predicted[index] = read ? examples.label(index) : (examples.label(index) + 1) % 10;
            }
            var answers = new EpochAnswers(examples, predicted, Mnist.CLASSES);
            compared.add(
                    new ComparedRun(
                            each.run(),
                            each.name(),
                            each.history(),
                            each.fields(),
                            Optional.of(answers),
                            each.data(),
                            1,
                            Optional.empty()));
        }
        return new StudyResults(results.state(), new RunComparison(compared), Map.of());
    }

    /// The same, with the runs at these places still being trained.
    static StudyResults running(StudyResults results, Integer... places) {
        return changed(results, Optional.empty(), RunSamples::running, places);
    }

    /// The same, ended by itself before the runs at these places were trained to the end.
    static StudyResults stopped(StudyResults results, Integer... places) {
        return changed(
                results,
                Optional.of("Stopped."),
                run -> RunSamples.as(run, RunStatus.CANCELLED),
                places);
    }

    private static StudyResults changed(
            StudyResults results,
            Optional<String> remark,
            UnaryOperator<Run> change,
            Integer... places) {
        Set<RunId> going =
                Stream.of(places)
                        .map(place -> results.state().runs().get(place).orElseThrow().id())
                        .collect(Collectors.toSet());
        List<Optional<Run>> runs =
                results.state().runs().stream()
                        .map(run -> run.map(it -> going.contains(it.id()) ? change.apply(it) : it))
                        .toList();
        List<ComparedRun> compared =
                results.comparison().runs().stream()
                        .map(each ->
                                going.contains(each.id())
                                        ? new ComparedRun(
                                                change.apply(each.run()),
                                                each.name(),
                                                each.history(),
                                                each.fields(),
                                                each.answers(),
                                                each.data(),
                                                1,
                                                Optional.empty())
                                        : each)
                        .toList();
        var state =
                new StudyState(
                        results.state().study(), runs, results.state().binned(), false, remark);
        return new StudyResults(state, new RunComparison(compared), Map.of());
    }
}
