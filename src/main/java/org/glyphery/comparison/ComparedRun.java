package org.glyphery.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Measured;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;
import org.glyphery.statistics.Interval;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;

/// One of several runs side by side.
///
/// @param name its own, with its model's where another run beside it has the same
/// @param history each epoch so far
/// @param fields of its plan, by path
/// @param answers to the test split once its best epoch was trained; absent before the first
/// @param data that it was trained and measured on
/// @param multiplyAdds of its network for one example
/// @param answerTime of its model for one example; absent before that was measured
public record ComparedRun(
        Run run,
        String name,
        List<EpochScores> history,
        Map<String, String> fields,
        Optional<EpochAnswers> answers,
        DatasetFacts data,
        long multiplyAdds,
        Optional<Duration> answerTime) {

    public RunId id() {
        return run.id();
    }

    /// Seen in one epoch; where a plan lists its training sources, as many as its steps take, of
    /// which the last may take fewer.
    public int trainingExamples() {
        Plan plan = run.plan();
        if (plan.training().isEmpty()) return data.trainedOn(plan.dataset());
        return plan.learning() instanceof Learning.GradientDescent descent && !history.isEmpty()
                ? descent.batchSize() * Math.toIntExact(history.getFirst().step())
                : 0;
    }

    /// The mean time of its epochs, one that is done in part left out, unless it is the only one;
    /// absent before the first, and for a closed form.
    Optional<Double> secondsPerEpoch() {
        return history.stream()
                .findFirst()
                .filter(first -> first.epoch() > 0)
                .map(first -> first.step() / first.epoch() * run.epochs())
                .flatMap(run::secondsPerEpoch);
    }

    ComparedRun withAnswerTime(Optional<Duration> known) {
        return new ComparedRun(run, name, history, fields, answers, data, multiplyAdds, known);
    }

    ComparedRun named(String other) {
        return new ComparedRun(
                run, other, history, fields, answers, data, multiplyAdds, answerTime);
    }

    /// Its epochs, on every scale that runs can be laid over each other by.
    public List<LearningCurvePoint> learningCurve() {
        List<LearningCurvePoint> points = new ArrayList<>();
        double seconds = 0;
        for (EpochScores scores : history) {
            seconds += scores.seconds();
            // A closed form sees each example once, in its epoch 0.
            long examples = (long) Math.max(1, scores.epoch()) * trainingExamples();
            points.add(new LearningCurvePoint(scores, seconds, examples));
        }
        return points;
    }

    /// The range in which the accuracy on the test split lies once this epoch was trained; absent
    /// before the first, and without a test split.
    public Optional<Interval> testAccuracy(EpochScores epoch) {
        return answers.filter(read -> read.predicted().length > 0)
                .flatMap(read -> epoch.test().map(test -> interval(test, read.predicted().length)));
    }

    private static Interval interval(Scores test, int count) {
        return Interval.wilson(Math.toIntExact(Math.round(count * test.accuracy())), count);
    }

    /// Whether it has answered to a test split.
    boolean isTested() {
        return answers.filter(read -> read.predicted().length > 0).isPresent();
    }

    /// Whether both answer to the same test examples.
    boolean isTestedLike(ComparedRun other) {
        return Measured.alike(run, other.run, ScoredSplit.TEST);
    }
}
