package org.glyphery.hand;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.TrainedLayers;
import org.glyphery.training.EarlyStopping;
import org.glyphery.training.Learning;
import org.glyphery.training.Parent;
import org.glyphery.training.Plan;
import org.glyphery.training.Schedule;
import org.glyphery.training.TrainingSource;

/// How a copy of a model learns a hand: by the model's own plan, but from what the model has
/// learned on, in some 80 steps, and with a part of each batch that is somebody's own drawings. The
/// rest of it is what the model had learned from, so that it does not forget it.
///
/// @param layers that learn
/// @param share the part of each batch that is the person's own, in (0, 1)
/// @param rate the highest learning rate
public record CopyPlan(TrainedLayers layers, double share, double rate) {

    private static final int STEPS = 80;
    private static final int BATCH = 128;
    private static final double WARM_UP = 0.2;

    private static final CopyPlan LAST = new CopyPlan(TrainedLayers.LAST, 0.25, 0.002);
    private static final CopyPlan ALL = new CopyPlan(TrainedLayers.ALL, 0.25, 0.001);

    /// The one that proved best; see `LearnedHand` among the benchmarks.
    public static CopyPlan of(TrainedLayers layers) {
        return switch (layers) {
            case LAST -> LAST;
            case ALL -> ALL;
        };
    }

    /// The plan of a copy.
    ///
    /// @param copied the model's own, which has steps and learns from something else too
    /// @param parent the epoch that is copied
    /// @param own the version of a collection that the copy learns from
    /// @throws org.glyphery.UserError if what the model had learned from is not known here any more
    public Plan plan(Plan copied, Parent parent, DatasetFacts own, Datasets datasets) {
        if (!(copied.learning() instanceof Learning.GradientDescent descent)) {
            throw new IllegalStateException(copied.name() + " has no steps");
        }
        var learning =
                descent.goingOnFrom(parent)
                        .training(layers)
                        .withSchedule(new Schedule.OneCycle(rate, WARM_UP))
                        .withEarlyStopping(EarlyStopping.NONE)
                        .withBatchSize(BATCH);
        Plan whole = plan(copied, mixed(copied, own, 0), learning, own.title());
        int ofFirst = whole.mix().orElseThrow().first();
        int examples =
                Math.min(STEPS * ofFirst, datasets.trainingExamples(whole.sources().getFirst()));
        int epochs = Math.ceilDiv(STEPS, Math.ceilDiv(examples, ofFirst));
        return plan(copied, mixed(copied, own, examples), learning.withEpochs(epochs), own.title());
    }

    /// Whether a plan learns from anything else than the versions of one collection.
    ///
    /// @param own the collection's name
    static boolean hasMore(Plan plan, String own) {
        return !plan.dataset().name().equals(own) && !before(plan, own).isEmpty();
    }

    private static Plan plan(
            Plan copied, List<TrainingSource> sources, Learning learning, String collection) {
        return new Plan(
                Plan.VERSION,
                name(copied.name(), collection),
                copied.dataset().upTo(0),
                sources,
                false,
                List.of(),
                copied.architecture(),
                learning,
                List.of(),
                "");
    }

    /// The copy of a copy bears the same name.
    private static String name(String copied, String collection) {
        String with = " with " + collection;
        String plain =
                copied.endsWith(with)
                        ? copied.substring(0, copied.length() - with.length())
                        : copied;
        int room = Plan.LONGEST_NAME - with.length();
        return plain.substring(0, Math.min(plain.length(), room)).strip() + with;
    }

    /// @param first how many examples of the first source are trained on; 0 for all
    private List<TrainingSource> mixed(Plan copied, DatasetFacts own, int first) {
        List<TrainingSource> before = before(copied, own.name());
        double all = before.stream().mapToDouble(TrainingSource::share).sum();
        List<TrainingSource> mixed = new ArrayList<>();
        for (TrainingSource each : before) {
            mixed.add(
                    new TrainingSource(
                            each.dataset(),
                            each.version(),
                            each.share() / all * (1 - share),
                            mixed.isEmpty() && first > 0 ? first : each.first()));
        }
        mixed.add(new TrainingSource(own.name(), own.version(), share, 0));
        return mixed;
    }

    /// What the model had learned from, versions of the same collection left out.
    private static List<TrainingSource> before(Plan copied, String own) {
        var dataset = copied.dataset();
        var alone = new TrainingSource(dataset.name(), dataset.version(), 1, dataset.first());
        List<TrainingSource> sources =
                copied.training().isEmpty() ? List.of(alone) : copied.training();
        return sources.stream().filter(each -> !each.dataset().equals(own)).toList();
    }
}
