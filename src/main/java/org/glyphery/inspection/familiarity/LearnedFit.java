package org.glyphery.inspection.familiarity;

import java.util.Arrays;
import java.util.Optional;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Embedder.Embedded;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;

/// Finds what a network has learned from: some training examples as it sees them, and how strange
/// validation examples are beside them, of which it has learned nothing.
final class LearnedFit {

    /// Training examples beside which pictures are laid, and as many of the validation split.
    private static final int MOST_EXAMPLES = 5_000;

    /// Validation examples without which no share of them says anything.
    private static final int FEWEST_VALIDATION = 200;

    private static final int COMPONENTS = 50;

    /// Multiply-adds of all examples together: some seconds' work.
    private static final long MOST_WORK = 40_000_000_000L;

    /// Numbers of all training examples together, 64 MB.
    private static final int MOST_NUMBERS = 16_000_000;

    private final Network network;
    private final Embedding embedding;

    /// How a network is asked what its last dense layer gets.
    interface Embedding {

        /// @param pictures [size, height, width, channels]
        Embedded of(float[] pictures, int size);

        /// Pictures of one question.
        int largestBatch();
    }

    LearnedFit(Network network, Embedding embedding) {
        this.network = network;
        this.embedding = embedding;
    }

    /// What was learned from; absent where there are too few validation examples, or numbers that
    /// are none.
    Optional<LearnedExamples> of(Dataset dataset) {
        if (dataset.validation().count() < FEWEST_VALIDATION) return Optional.empty();
        int width = Math.toIntExact(network.beforeLast().output().size());
        long affordable = MOST_WORK / Math.max(1, network.multiplyAdds());
        long holdable = MOST_NUMBERS / width;
        int most = Math.clamp(Math.min(affordable, holdable), FEWEST_VALIDATION, MOST_EXAMPLES);
        int[] indices = dataset.training().drawn(most);
        float[] embeddings = new float[indices.length * width];
        read(
                dataset.training().select(indices),
                (first, seen) ->
                        System.arraycopy(
                                seen.embeddings(),
                                0,
                                embeddings,
                                first * width,
                                seen.embeddings().length));
        if (!NamedArray.areFinite(embeddings)) return Optional.empty();
        var directions = Directions.of(embeddings, width, COMPONENTS);
        float[] rows = directions.of(embeddings, indices.length);
        return scale(dataset.validation().sample(most), directions, rows)
                .map(scale -> new LearnedExamples(directions, rows, indices, scale));
    }

    private Optional<StrangenessScale> scale(
            Examples validation, Directions directions, float[] rows) {
        double[] energies = new double[validation.count()];
        double[] distances = new double[validation.count()];
        int length = directions.count();
        read(
                validation,
                (first, seen) -> {
                    float[] found = directions.of(seen.embeddings(), seen.size());
                    for (int row = 0; row < seen.size(); row++) {
                        energies[first + row] = LearnedExamples.energy(seen, row);
                        distances[first + row] =
                                LearnedExamples.distance(
                                        rows,
                                        Arrays.copyOfRange(
                                                found, row * length, (row + 1) * length));
                    }
                });
        boolean isFinite = Arrays.stream(energies).allMatch(Double::isFinite);
        return isFinite ? Optional.of(StrangenessScale.of(energies, distances)) : Optional.empty();
    }

    private interface Batches {
        void take(int first, Embedded seen);
    }

    private void read(Examples examples, Batches batches) {
        int largest = embedding.largestBatch();
        for (int first = 0; first < examples.count(); first += largest) {
            int size = Math.min(largest, examples.count() - first);
            batches.take(first, embedding.of(examples.pictures(first, size), size));
        }
    }
}
