package org.glyphery.run;

import java.util.List;
import java.util.stream.Stream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.training.Plan;
import org.glyphery.training.TrainingData;
import org.glyphery.training.TrainingData.FurtherTest;

/// The data that a plan names, opened.
final class PlanData {

    private PlanData() {}

    /// @throws org.glyphery.UserError if some of it is not here, or not whole any more
    static TrainingData open(Plan plan, Datasets datasets) {
        Dataset own = openWhole(plan.dataset(), datasets);
        List<Examples> sources =
                plan.sources().stream()
                        .map(source -> openWhole(source, datasets))
                        .map(Dataset::training)
                        .toList();
        List<FurtherTest> tests =
                plan.test().stream()
                        .map(test ->
                                new FurtherTest(
                                        test, datasets.open(test.choice(plan.dataset())).test()))
                        .toList();
        return new TrainingData(
                own.trainedOn(sources.getFirst()), sources.subList(1, sources.size()), tests);
    }

    private static Dataset openWhole(DatasetChoice choice, Datasets datasets) {
        datasets.stored().requireWhole(datasets.facts(choice));
        return datasets.open(choice);
    }

    /// All that is trained on or tested besides the plan's own dataset.
    static List<DatasetChoice> others(Plan plan) {
        Stream<DatasetChoice> tests = plan.test().stream().map(test -> test.choice(plan.dataset()));
        return Stream.concat(plan.sources().stream(), tests)
                .map(choice -> choice.validatedOn(0).upTo(0))
                .filter(choice -> !choice.equals(plan.dataset().validatedOn(0).upTo(0)))
                .distinct()
                .toList();
    }
}
