package org.glyphery.training;

import java.util.List;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.SyntheticDigits;
import org.glyphery.image.Distortion;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.NormalisedOver;

/// Plans of CNNs that are taught how digits are written elsewhere than in MNIST: a part of each
/// batch is synthetic, in the forms that other schools and regions teach, and all of them are
/// stretched unevenly as well.
public final class OtherHands {

    private static final long SEED = 7;
    private static final int EPOCHS = 12;

    /// The part of each batch that is synthetic.
    public static final double SHARE = 0.16;

    /// The farthest that a place moves when the paper is stretched, pixels.
    public static final double ELASTIC = 1.5;

    private OtherHands() {}

    /// The best of them.
    public static Plan best() {
        return plan("CNN 16-32-64, other hands", SHARE, ELASTIC);
    }

    /// The same with another share of synthetic digits and another elastic distortion.
    ///
    /// @param share of each batch, in [0, 1)
    /// @param elastic pixels
    public static Plan plan(String name, double share, double elastic) {
        var learning =
                PlanDefaults.descent()
                        .withSchedule(new Schedule.OneCycle(0.004, 0.2))
                        .withEpochs(EPOCHS)
                        .withSeed(SEED)
                        .withAugmentation(new Distortion(1.5, 12, 0.12, 0.2, 0.6, elastic));
        return new Plan(
                Plan.VERSION,
                name,
                Mnist.STANDARD,
                sources(share),
                false,
                List.of(synthetic()),
                network(),
                learning,
                List.of(),
                "");
    }

    /// Whether the paper of what a plan learns from is stretched unevenly.
    public static boolean isStretched(Plan plan) {
        return plan.learning() instanceof Learning.GradientDescent descent
                && descent.augmentation().elasticPixels() > 0;
    }

    private static Architecture network() {
        return new CnnBuilder().channels(16, 32, 64).normalisedOver(NormalisedOver.BATCH).build();
    }

    private static List<TrainingSource> sources(double share) {
        if (share == 0) return List.of();
        DatasetChoice mnist = Mnist.STANDARD;
        return List.of(
                new TrainingSource(mnist.name(), mnist.version(), 1 - share, 0),
                new TrainingSource(SyntheticDigits.NAME, SyntheticDigits.VERSION, share, 0));
    }

    private static TestSource synthetic() {
        return new TestSource(SyntheticDigits.NAME, SyntheticDigits.VERSION);
    }
}
