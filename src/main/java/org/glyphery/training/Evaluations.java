package org.glyphery.training;

import java.util.List;
import java.util.Optional;
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

    /// Training scores come from this many examples of the training split, drawn so that every
    /// class has its share: where the data comes class after class, the first ones would be of one.
    private static final int MOST_TRAINING_EXAMPLES_SCORED = 10_000;

    /// @param checkpoint taken afterwards, so that its time includes the evaluation
    EpochCompleted completed(Supplier<Checkpoint> checkpoint) {
        Dataset dataset = data.dataset();
        Evaluation ofTraining = ofTraining(dataset);
        var ofValidation = evaluation(dataset.validation());
        var ofTest = evaluation(dataset.test());
        List<TestScores> further = data.tests().stream().flatMap(this::scores).toList();
        return new EpochCompleted(
                checkpoint.get(),
                ofTraining,
                ofValidation,
                ofTest,
                further,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Evaluation ofTraining(Dataset dataset) {
        Examples all = dataset.training();
        if (all.count() <= MOST_TRAINING_EXAMPLES_SCORED) return evaluation(all);
        Examples some = all.sample(MOST_TRAINING_EXAMPLES_SCORED);
        return Evaluation.of(logits, some, Optional.empty(), dataset.classes().size());
    }

    private Stream<TestScores> scores(TrainingData.FurtherTest test) {
        return evaluation(test.examples()).scores().stream()
                .map(scores ->
                        new TestScores(test.source().dataset(), test.source().version(), scores));
    }

    private Evaluation evaluation(Examples examples) {
        return Evaluation.of(
                logits, examples, Optional.of(examples.sha256()), data.dataset().classes().size());
    }
}
