package org.glyphery.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.LayerHealth;
import org.glyphery.training.LayerHealth.UnitCounts;

/// The rules by which an epoch is told sick. Bounds are wide: what is a matter of taste is not
/// told.
///
/// @param classes of the dataset
/// @param highestRate that the plan's schedule comes to
record HealthRules(int classes, double highestRate) {

    /// The ratio of update to weight; networks that learn well, with Adam at the height of its
    /// learning rate, come to 0.015.
    private static final double TOO_HIGH = 0.03;

    private static final double TOO_LOW = 5e-5;

    /// The share of the schedule's highest learning rate below which updates are meant to be small.
    private static final double MEANT = 0.5;

    /// The norm of a gradient; healthy ones are about one, or below.
    private static final double EXPLODED = 100;

    /// The share of the last layer's gradient below which a layer's has vanished.
    private static final double VANISHED = 0.01;

    /// The share of units that are dead where the learning rate is too high, as the notes of CS231n
    /// have it: up to 40 %.
    private static final double DEAD = 0.4;

    /// A unit that is seldom active is not dead; so few examples do not tell.
    private static final int FEWEST_EXAMPLES = 50;

    /// The share of outputs that are flat.
    private static final double SATURATED = 0.75;

    /// The loss as a share of that of guessing, `ln classes`.
    private static final double WORSE_THAN_GUESSING = 1.1;

    private static final double NO_BETTER_THAN_GUESSING = 0.98;
    private static final double MUCH_TO_LEARN = 0.25;
    private static final double HARDLY_BEGUN = 0.9;

    /// The loss of an epoch and the ones before.
    ///
    /// @param crossEntropy of training examples, nats; absent before the first step
    /// @param before that of the epoch before; absent in the first
    record LossCourse(Optional<Double> crossEntropy, Optional<Double> before) {

        static final LossCourse NONE = new LossCourse(Optional.empty(), Optional.empty());
    }

    /// What is wrong after one epoch, and in which layers.
    Map<Symptom, List<String>> symptoms(EpochHealth epoch, LossCourse loss) {
        Map<Symptom, List<String>> found = new EnumMap<>(Symptom.class);
        add(found, Symptom.EXPLODING_GRADIENTS, epoch, HealthRules::explodes);
        add(found, Symptom.DEAD_UNITS, epoch, HealthRules::isDead);
        add(found, Symptom.SATURATED_UNITS, epoch, HealthRules::isSaturated);
        if (found.isEmpty()) addVanishing(found, epoch);
        if (epoch.examples() < FEWEST_EXAMPLES) found.remove(Symptom.DEAD_UNITS);
        add(found, Symptom.LEARNING_RATE_TOO_HIGH, epoch, HealthRules::isOverdone);
        if (overshoots(epoch, loss)) found.putIfAbsent(Symptom.LEARNING_RATE_TOO_HIGH, List.of());
        if (found.isEmpty() && isTooSlow(epoch, loss)) {
            found.put(Symptom.LEARNING_RATE_TOO_LOW, List.of());
        }
        if (found.isEmpty() && isStuck(loss)) found.put(Symptom.NOTHING_LEARNED, List.of());
        return found;
    }

    private static void add(
            Map<Symptom, List<String>> found,
            Symptom symptom,
            EpochHealth epoch,
            Predicate<LayerHealth> isSick) {
        List<String> layers =
                epoch.layers().stream().filter(isSick).map(LayerHealth::layer).toList();
        if (!layers.isEmpty()) found.put(symptom, layers);
    }

    private static boolean explodes(LayerHealth layer) {
        return layer.gradientNorm().filter(norm -> norm > EXPLODED).isPresent();
    }

    private static boolean isDead(LayerHealth layer) {
        return layer.units().filter(units -> units.dead() > DEAD * units.units()).isPresent();
    }

    private static boolean isSaturated(LayerHealth layer) {
        return layer.units()
                .map(UnitCounts::saturated)
                .filter(share -> share > SATURATED)
                .isPresent();
    }

    /// Dead and saturated units let no gradient through, which is then said of them.
    private static void addVanishing(Map<Symptom, List<String>> found, EpochHealth epoch) {
        Optional<Double> last =
                epoch.layers().reversed().stream()
                        .filter(layer -> layer.weights().isPresent())
                        .flatMap(layer -> layer.gradientNorm().stream())
                        .findFirst();
        if (last.isEmpty()) return;
        double bound = VANISHED * last.get();
        add(
                found,
                Symptom.VANISHING_GRADIENTS,
                epoch,
                layer ->
                        layer.weights().isPresent()
                                && layer.gradientNorm().filter(norm -> norm < bound).isPresent());
    }

    private static boolean isOverdone(LayerHealth layer) {
        return layer.updateRatio().filter(ratio -> ratio > TOO_HIGH).isPresent();
    }

    /// Steps go too far where the loss is above that of guessing, and they are not small.
    private boolean overshoots(EpochHealth epoch, LossCourse loss) {
        return loss.crossEntropy()
                        .filter(nats -> nats > WORSE_THAN_GUESSING * guessing())
                        .isPresent()
                && epoch.layers().stream()
                        .flatMap(layer -> layer.updateRatio().stream())
                        .anyMatch(ratio -> ratio > TrainingHealth.HEALTHY_FROM);
    }

    private boolean isTooSlow(EpochHealth epoch, LossCourse loss) {
        if (epoch.learningRate() < MEANT * highestRate || loss.crossEntropy().isEmpty())
            return false;
        double share = loss.crossEntropy().get() / guessing();
        List<Double> ratios =
                epoch.layers().stream().flatMap(layer -> layer.updateRatio().stream()).toList();
        boolean areSmall = !ratios.isEmpty() && ratios.stream().allMatch(ratio -> ratio < TOO_LOW);
        boolean falls =
                loss.before().filter(before -> before > loss.crossEntropy().get()).isPresent();
        return (areSmall && share > MUCH_TO_LEARN) || (falls && share > HARDLY_BEGUN);
    }

    private boolean isStuck(LossCourse loss) {
        return loss.before().isPresent()
                && loss.crossEntropy()
                        .filter(nats -> nats > NO_BETTER_THAN_GUESSING * guessing())
                        .isPresent();
    }

    /// The cross-entropy of an answer that knows nothing, nats.
    double guessing() {
        return Math.log(classes);
    }
}
