package org.glyphery.training;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;

/// All that a training reads.
///
/// @param dataset whose training examples are those of the plan's first source, and whose
///   validation and test examples are those that choices are made on and that are reported
/// @param alongside the training examples of the plan's other sources, in their order
/// @param tests that are reported as well, in the order of the plan
public record TrainingData(Dataset dataset, List<Examples> alongside, List<FurtherTest> tests) {

    /// The test split of another dataset.
    public record FurtherTest(TestSource source, Examples examples) {}

    public TrainingData {
        alongside = List.copyOf(alongside);
        tests = List.copyOf(tests);
    }

    /// A dataset alone.
    public TrainingData(Dataset dataset) {
        this(dataset, List.of(), List.of());
    }

    /// The same, but the labels that are learned have changed places with each other, those of each
    /// source for itself.
    TrainingData withShuffledLabels(long seed) {
        Examples first = dataset.training().withShuffledLabels(key(seed, 0));
        List<Examples> others =
                IntStream.range(0, alongside.size())
                        .mapToObj(place ->
                                alongside.get(place).withShuffledLabels(key(seed, place + 1)))
                        .toList();
        return new TrainingData(dataset.trainedOn(first), others, tests);
    }

    /// @param source its number among the plan's, from 0
    private static long key(long seed, int source) {
        return Randomness.key(seed, Purpose.LABELS.key, source);
    }
}
