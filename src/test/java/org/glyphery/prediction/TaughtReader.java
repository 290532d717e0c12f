package org.glyphery.prediction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Classifier;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.training.Learning;
import org.glyphery.training.Onlooker;
import org.glyphery.training.Plan;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingData;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingStart;
import org.jspecify.annotations.Nullable;

/// A network of digits that was trained for a test or a benchmark, or stored before.
///
/// @param onMnist share of MNIST's test split that it reads right; absent where it was stored
/// @param training time that it took, evaluations included
public record TaughtReader(
        Network network, Weights weights, Optional<Double> onMnist, Duration training) {

    /// The epoch of a plan that is best by validation.
    ///
    /// @param seed in place of the plan's
    public static TaughtReader trained(Plan plan, long seed) throws InterruptedException {
        var descent = ((Learning.GradientDescent) plan.learning()).withSeed(seed);
        Plan seeded = plan.learning(plan.name(), descent);
        Datasets datasets = new Datasets(Path.of("target"));
        Dataset dataset = datasets.open(seeded.sources().getFirst());
        var alongside =
                seeded.sources().stream()
                        .skip(1)
                        .map(source -> datasets.open(source).training())
                        .toList();
        var best = new Best();
        new Training(
                        seeded,
                        new TrainingData(dataset, alongside, List.of()),
                        Compute.ofThisMachine(),
                        Duration.ofHours(1),
                        event -> {
                            if (event instanceof EpochCompleted epoch) best.hear(epoch);
                        },
                        () -> StopRequest.NONE,
                        Onlooker.NOBODY)
                .run(new TrainingStart.Fresh());
        return best.reader(network(seeded, dataset));
    }

    private static Network network(Plan plan, Dataset dataset) {
        return Network.of(plan.architecture(), dataset.shape(), dataset.classes().size());
    }

    /// The one whose weights the system property `weights` names; absent where it names none.
    public static Optional<TaughtReader> named(Plan plan) {
        String file = System.getProperty("weights", "");
        return file.isEmpty() ? Optional.empty() : Optional.of(stored(plan, Path.of(file)));
    }

    /// The one that is [#named], or else one that is trained.
    ///
    /// @param seed in place of the plan's
    public static TaughtReader given(Plan plan, long seed) throws InterruptedException {
        Optional<TaughtReader> named = named(plan);
        return named.isPresent() ? named.get() : trained(plan, seed);
    }

    /// One whose weights lie in a file.
    private static TaughtReader stored(Plan plan, Path file) {
        var dataset = new Datasets(Path.of("target")).open(plan.dataset());
        try (var stream = Files.newInputStream(file)) {
            return new TaughtReader(
                    network(plan, dataset), Npz.read(stream), Optional.empty(), Duration.ZERO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Classifier open() {
        return new Classifier(network, weights);
    }

    /// The best epoch so far.
    private static final class Best {

        private @Nullable EpochCompleted best;
        private Duration spent = Duration.ZERO;

        void hear(EpochCompleted epoch) {
            spent = spent.plus(epoch.checkpoint().spent());
            System.out.printf(
                    "Epoch %d: validation %.2f %%%n",
                    epoch.checkpoint().epoch(), 100 * validation(epoch));
            EpochCompleted before = best;
            if (before == null || validation(epoch) > validation(before)) best = epoch;
        }

        private static double validation(EpochCompleted epoch) {
            return epoch.validation().scores().orElseThrow().accuracy();
        }

        TaughtReader reader(Network network) {
            EpochCompleted chosen = best;
            if (chosen == null) {
                throw new IllegalStateException("Training ended before its first epoch did");
            }
            return new TaughtReader(
                    network,
                    chosen.checkpoint().weights(),
                    Optional.of(chosen.test().scores().orElseThrow().accuracy()),
                    spent);
        }
    }
}
