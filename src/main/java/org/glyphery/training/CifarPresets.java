package org.glyphery.training;

import java.util.List;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.image.Distortion;
import org.glyphery.network.Optimizer;
import org.glyphery.network.ResidualCnn;
import org.glyphery.network.ResidualCnnBuilder;
import org.glyphery.network.UpdateRule;

/// Networks that learn CIFAR-10, Krizhevsky 2009, on a few cores: residual CNNs with Nesterov's
/// momentum, one cycle of the learning rate, smoothed labels, and pictures that are mirrored and
/// shifted; after Jordan 2024, arXiv:2404.00498.
public final class CifarPresets {

    /// The name of the dataset that they are for.
    public static final String DATASET = "cifar-10";

    private static final String SMALL = "CIFAR-10 small";
    private static final int VALIDATION = 2_500; // of 50,000; the rest is learned from
    private static final int BATCH_SIZE = 256;
    private static final Distortion AUGMENTATION = Distortion.ofPhotographs(4);
    private static final double PEAK = 0.4;
    private static final double WARM_UP = 0.2;

    /// What 0.0005 added to the gradient comes to under a momentum of 0.9.
    private static final double WEIGHT_DECAY = 0.005;

    private static final UpdateRule UPDATE =
            new UpdateRule(new Optimizer.Nesterov(0.9, WEIGHT_DECAY), 0, 0, 0.1);

    private CifarPresets() {}

    /// The small one, then the one that reads better.
    public static List<Plan> plans(DatasetChoice dataset) {
        return List.of(small(dataset), residual(dataset));
    }

    /// A third of a million parameters.
    public static Plan small(DatasetChoice dataset) {
        return plan(SMALL, dataset, small(), 12, AUGMENTATION);
    }

    /// Two million parameters.
    public static Plan residual(DatasetChoice dataset) {
        ResidualCnn architecture =
                blocks(32, 64, 128, 256).residualBlocks(2, 3, 4).mirroredAnswers().build();
        return plan("CIFAR-10 residual", dataset, architecture, 30, AUGMENTATION.withCutout(8));
    }

    /// The small one without residual blocks, without augmentation, and without both.
    public static List<Plan> reduced(DatasetChoice dataset) {
        ResidualCnn plain = blocks(16, 32, 64, 96).residualBlocks().build();
        return List.of(
                plan(SMALL + " without residual blocks", dataset, plain, 12, AUGMENTATION),
                plan(SMALL + " without augmentation", dataset, small(), 12, Distortion.NONE),
                plan(SMALL + " without both", dataset, plain, 12, Distortion.NONE));
    }

    private static ResidualCnn small() {
        return blocks(16, 32, 64, 96).residualBlocks(2, 3, 4).build();
    }

    /// Pictures of 32x32 come to 16x16 in the first block, 8x8 in the third and 4x4 in the last.
    private static ResidualCnnBuilder blocks(Integer... channels) {
        return new ResidualCnnBuilder().channels(channels).pooledBlocks(1, 3, 4);
    }

    private static Plan plan(
            String name,
            DatasetChoice dataset,
            ResidualCnn architecture,
            int epochs,
            Distortion augmentation) {
        var learning =
                PlanDefaults.descent()
                        .withUpdate(UPDATE)
                        .withSchedule(new Schedule.OneCycle(PEAK, WARM_UP))
                        .withBatchSize(BATCH_SIZE)
                        .withEpochs(epochs)
                        .withAugmentation(augmentation);
        return new Plan(name, dataset.validatedOn(VALIDATION), architecture, learning);
    }
}
