package org.glyphery.study.labels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Classifier;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.Softmax;
import org.glyphery.network.Weights;
import org.glyphery.training.Plan;
import org.glyphery.training.Scores;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingStart;

/// The networks of all folds of a dataset, trained as the page Data has them trained, and what they
/// doubt in its test split.
public final class AveragedFolds {

    private static final int CHUNK = 500;

    /// As runs choose their best epoch.
    private static final Comparator<EpochCompleted> BEST_FIRST =
            Comparator.comparing(
                    AveragedFolds::validation,
                    Comparator.comparingDouble(Scores::accuracy)
                            .reversed()
                            .thenComparingDouble(Scores::crossEntropy));

    private final Datasets datasets;
    private final DatasetFacts facts;
    private final List<Double> accuracies = new ArrayList<>();

    public AveragedFolds(Datasets datasets, DatasetFacts facts) {
        this.datasets = datasets;
        this.facts = facts;
    }

    /// The accuracy of each network on the fold that it has not learned.
    public List<Double> accuracies() {
        return List.copyOf(accuracies);
    }

    /// Doubts of the test split, from the averaged probabilities of all networks.
    public LabelDoubts doubts() throws InterruptedException {
        Examples test = datasets.open(facts.whole()).test();
        List<Plan> plans = FoldStudies.study(facts, Optional.empty()).plans();
        var table = new ProbabilityTable(test.count(), facts.classes().size());
        for (Plan plan : plans) {
            EpochCompleted best = trained(plan);
            accuracies.add(validation(best).accuracy());
            System.out.printf(
                    "%s: accuracy %.4f of it%n", plan.name(), validation(best).accuracy());
            var network = Network.of(plan.architecture(), facts.shape(), facts.classes().size());
            add(network, best.checkpoint().weights(), test, table, 1f / plans.size());
        }
        int[] labels = new int[test.count()];
        Arrays.setAll(labels, test::label);
        return ConfidentLearning.of(table, labels);
    }

    private EpochCompleted trained(Plan plan) throws InterruptedException {
        List<EpochCompleted> epochs = new ArrayList<>();
        new Training(
                        plan,
                        datasets.open(plan.dataset()),
                        Compute.ofThisMachine(),
                        Duration.ofHours(1),
                        event -> {
                            if (event instanceof EpochCompleted epoch) epochs.add(epoch);
                        },
                        () -> StopRequest.NONE)
                .run(new TrainingStart.Fresh());
        return epochs.stream().min(BEST_FIRST).orElseThrow();
    }

    private static Scores validation(EpochCompleted epoch) {
        return epoch.validation().scores().orElseThrow();
    }

    private static void add(
            Network network, Weights weights, Examples test, ProbabilityTable table, float share) {
        int size = test.shape().pixels();
        try (var classifier = new Classifier(network, weights)) {
            for (int first = 0; first < test.count(); first += CHUNK) {
                int count = Math.min(CHUNK, test.count() - first);
                float[] pixels = new float[count * size];
                for (int row = 0; row < count; row++) test.read(first + row, pixels, row * size);
                float[] logits = classifier.logits(pixels, count);
                for (int row = 0; row < count; row++) {
                    float[] said = Softmax.probabilities(logits, row, network.classes());
                    table.add(first + row, said, share);
                }
            }
        }
    }
}
