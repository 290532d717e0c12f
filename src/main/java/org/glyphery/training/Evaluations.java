package org.glyphery.training;

import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Examples;
import org.glyphery.network.Batch;
import org.glyphery.training.TrainingEvent.EpochCompleted;

/// The three splits, answered by the present weights.
///
/// @param logits from a batch to [size, classes]
record Evaluations(Dataset dataset, Function<Batch, float[]> logits) {

    /// Training scores come from this many examples, the first of the training split.
    private static final int MOST_TRAINING_EXAMPLES_SCORED = 10_000;

    /// @param checkpoint taken afterwards, so that its time includes the evaluation
    EpochCompleted completed(Supplier<Checkpoint> checkpoint) {
        Examples training = dataset.training();
        var ofTraining =
                evaluation(training, Math.min(MOST_TRAINING_EXAMPLES_SCORED, training.count()));
        var ofValidation = evaluation(dataset.validation(), dataset.validation().count());
        var ofTest = evaluation(dataset.test(), dataset.test().count());
        return new EpochCompleted(checkpoint.get(), ofTraining, ofValidation, ofTest);
    }

    private Evaluation evaluation(Examples examples, int count) {
        return Evaluation.of(logits, examples, count, dataset.classes().size());
    }
}
