package org.glyphery.training;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetChoice;

/// What the lists of datasets in a plan must be.
final class SourceRules {

    private static final int MOST = 10;
    private static final double ROUNDING = 1e-6;

    private SourceRules() {}

    static void requireTraining(
            List<TrainingSource> sources, DatasetChoice dataset, Learning learning) {
        if (sources.isEmpty()) return;
        if (sources.size() > MOST) {
            throw new InvalidSetting("training sources", "at most " + MOST, sources.size());
        }
        if (learning instanceof Learning.ClosedForm) {
            throw new InvalidSetting(
                    "training sources",
                    "left out for templates, which are means over one dataset",
                    sources.size());
        }
        if (dataset.first() > 0) {
            throw new InvalidSetting(
                    "first training examples",
                    "said of each training source where they are listed",
                    dataset.first());
        }
        if (sources.stream().map(TrainingSource::named).distinct().count() < sources.size()) {
            throw new InvalidSetting("training sources", "different datasets", "twice the same");
        }
        double sum = sources.stream().mapToDouble(TrainingSource::share).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new InvalidSetting("shares of the training sources", "1 together", sum);
        }
        if (learning instanceof Learning.GradientDescent descent) {
            requireRoom(sources, descent.batchSize());
        }
    }

    private static void requireRoom(List<TrainingSource> sources, int batchSize) {
        for (TrainingSource source : sources) {
            if (Math.round(source.share() * batchSize) < 1) {
                throw new InvalidSetting(
                        "share of each batch",
                        "at least one example of " + batchSize,
                        source.share() + " of " + source.dataset());
            }
        }
        if (BatchMix.of(sources, batchSize).first() < 1) {
            throw new InvalidSetting(
                    "batch size", "large enough for an example of each training source", batchSize);
        }
    }

    static void requireTests(List<TestSource> tests, DatasetChoice dataset) {
        if (tests.size() > MOST) {
            throw new InvalidSetting("further test splits", "at most " + MOST, tests.size());
        }
        if (tests.stream().distinct().count() < tests.size()) {
            throw new InvalidSetting("further test splits", "different", "twice the same");
        }
        if (tests.contains(new TestSource(dataset.name(), dataset.version()))) {
            throw new InvalidSetting(
                    "further test splits",
                    "others than that of the plan's own dataset, which is reported anyway",
                    dataset.name());
        }
    }
}
