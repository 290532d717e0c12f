package org.glyphery.training;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.Dataset;
import org.glyphery.network.Batch;
import org.glyphery.network.LookingLayers;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Parameter;
import org.glyphery.network.Softmax;
import org.glyphery.network.Trainer;

/// Lets an onlooker see what a trainer's network makes of [WatchedExamples]. The trainer itself is
/// asked, between two steps, for what it is asked for after each epoch too, so that no other graph
/// is held, and nothing of what is learned depends on it.
final class Glimpses {

    /// Kernels of more numbers are not shown as they change.
    private static final long MOST_NUMBERS = 1_000_000;

    private final Onlooker onlooker;
    private final Network network;
    private final Dataset dataset;
    private final Trainer trainer;
    private final List<String> kernels;
    private Optional<Batch> watched = Optional.empty(); // chosen once somebody looks
    private long seen = -1; // the step after which somebody has looked last

    Glimpses(Onlooker onlooker, Network network, Dataset dataset, Trainer trainer) {
        this.onlooker = onlooker;
        this.network = network;
        this.dataset = dataset;
        this.trainer = trainer;
        List<Parameter> looking = LookingLayers.of(network).kernels();
        boolean few = looking.stream().mapToLong(Parameter::size).sum() <= MOST_NUMBERS;
        kernels = few ? looking.stream().map(Parameter::name).toList() : List.of();
    }

    /// @param step steps done so far; after one and the same there is nothing new to be seen
    void offer(long step) {
        if (step == seen || !onlooker.isLooking()) return;
        seen = step;
        Batch batch = watched.orElseGet(() -> WatchedExamples.of(dataset).batch());
        watched = Optional.of(batch);
        int classes = network.classes();
        float[] read = Softmax.probabilities(trainer.logits(batch), classes);
        var probabilities = new NamedArray("probabilities", List.of(batch.size(), classes), read);
        onlooker.see(new Glimpse(step, probabilities, snapshot(step)));
    }

    private Optional<Snapshot> snapshot(long step) {
        if (kernels.isEmpty()) return Optional.empty();
        return Snapshot.taken(Math.toIntExact(step), trainer.weights(kernels).arrays());
    }
}
