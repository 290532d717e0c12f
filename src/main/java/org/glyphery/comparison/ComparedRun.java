package org.glyphery.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;

/// One of several runs side by side.
///
/// @param history each epoch so far
/// @param fields of its plan, by path
/// @param answers to the test split once its best epoch was trained; absent before the first
/// @param trainingExamples seen in one epoch
public record ComparedRun(
        Run run,
        List<EpochScores> history,
        Map<String, String> fields,
        Optional<EpochAnswers> answers,
        int trainingExamples) {

    /// Of the accuracy on the test split; absent before the first epoch.
    public Optional<Interval> accuracy() {
        return answers.map(read -> {
            int count = read.predicted().length;
            return Interval.wilson(count - read.wrong().size(), count);
        });
    }
}
