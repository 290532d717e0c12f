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
        var validationLogits = kept(dataset.validation());
        var ofValidation = evaluation(dataset.validation(), validationLogits);
        var testLogits = kept(dataset.test());
        var ofTest = evaluation(dataset.test(), testLogits);
        List<TestScores> further = data.tests().stream().flatMap(this::scores).toList();
        return new EpochCompleted(
                checkpoint.get(),
                ofTraining,
                ofValidation,
                ofTest,
                further,
                calibration(validationLogits, testLogits, ofTest),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private KeptLogits kept(Examples examples) {
        return new KeptLogits(examples.count(), data.dataset().classes().size());
    }

    private static Optional<EpochCalibration> calibration(
            KeptLogits validation, KeptLogits test, Evaluation ofTest) {
        return validation
                .temperature()
                .map(temperature ->
                        new EpochCalibration(
                                temperature,
                                validation.errors(temperature),
                                ofTest.scores().map(_ -> test.errors(temperature))));
    }

    private Evaluation ofTraining(Dataset dataset) {
        Examples all = dataset.training();
        if (all.count() <= MOST_TRAINING_EXAMPLES_SCORED)
            return evaluation(all, AnswerListener.NOBODY);
        Examples some = all.sample(MOST_TRAINING_EXAMPLES_SCORED);
        return Evaluation.of(
                logits, some, Optional.empty(), dataset.classes().size(), AnswerListener.NOBODY);
    }

    private Stream<TestScores> scores(TrainingData.FurtherTest test) {
        return evaluation(test.examples(), AnswerListener.NOBODY).scores().stream()
                .map(scores ->
                        new TestScores(test.source().dataset(), test.source().version(), scores));
    }

    private Evaluation evaluation(Examples examples, AnswerListener listener) {
        return Evaluation.of(
                logits,
                examples,
                Optional.of(examples.sha256()),
                data.dataset().classes().size(),
                listener);
    }
}
