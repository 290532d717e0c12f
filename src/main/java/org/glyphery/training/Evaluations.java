package org.glyphery.training;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Batch;
import org.glyphery.training.TrainingEvent.EpochCompleted;

/// The three splits and those that are tested as well, answered by the present weights.
///
/// @param logits from a batch to [size, classes]
record Evaluations(TrainingData data, Function<Batch, float[]> logits) {

    /// Training scores come from this many examples, the first of the training split.
    private static final int MOST_TRAINING_EXAMPLES_SCORED = 10_000;

    /// @param checkpoint taken afterwards, so that its time includes the evaluation
    EpochCompleted completed(Supplier<Checkpoint> checkpoint) {
        Dataset dataset = data.dataset();
        Examples training = dataset.training();
        var ofTraining =
                evaluation(training, Math.min(MOST_TRAINING_EXAMPLES_SCORED, training.count()));
        var ofValidation = evaluation(dataset.validation(), dataset.validation().count());
        var ofTest = evaluation(dataset.test(), dataset.test().count());
        List<TestScores> further = data.tests().stream().flatMap(this::scores).toList();
        return new EpochCompleted(
                checkpoint.get(), ofTraining, ofValidation, ofTest, further, List.of());
    }

    private Stream<TestScores> scores(TrainingData.FurtherTest test) {
        return evaluation(test.examples(), test.examples().count()).scores().stream()
                .map(scores ->
                        new TestScores(test.source().dataset(), test.source().version(), scores));
    }

    private Evaluation evaluation(Examples examples, int count) {
        return Evaluation.of(logits, examples, count, data.dataset().classes().size());
    }
}
