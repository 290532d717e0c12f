package org.glyphery.inspection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.training.EpochHealth;
import org.glyphery.training.LayerHealth;
import org.glyphery.training.LayerHealth.UnitCounts;

/// The health of a training in words: a verdict, and of what is wrong a name, what shows it, and
/// what to do.
public final class HealthWords {

    private static final double LEAST_SHOWN = 1e-6;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
    private static final String REACHES_ALL = "the gradient reaches every layer";

    /// The share of the highest learning rate below which it is said that it has come down.
    private static final double CAME_DOWN = 0.5;

    private HealthWords() {}

    /// One sentence or two.
    public static String verdict(TrainingHealth health) {
        List<HealthFinding> present = health.present();
        if (!present.isEmpty()) {
            return NumberWords.capitalised(
                    NumberWords.list(present.stream().map(HealthWords::inPassing).toList()) + ".");
        }
        EpochHealth epoch = health.measured();
        if (epoch.epoch() == 0) return "Nothing is wrong with the weights that it begins with.";
        if (epoch.learningRate() > CAME_DOWN * health.boldest().learningRate()) {
            return "Healthy: %s.".formatted(updates(epoch).orElse(REACHES_ALL));
        }
        return "Healthy: %s. By epoch %d updates are smaller, since the learning rate has come down."
                .formatted(updates(health.boldest()).orElse(REACHES_ALL), epoch.epoch());
    }

    /// How much the last update changed.
    private static Optional<String> updates(EpochHealth epoch) {
        List<Double> ratios = ratios(epoch).sorted().toList();
        if (ratios.isEmpty()) return Optional.empty();
        String low = size(ratios.getFirst());
        String high = size(ratios.getLast());
        return Optional.of(
                "the last update of epoch %d changed the weights of %s by %s"
                        .formatted(
                                epoch.epoch(),
                                ratios.size() == 1 ? "its layer" : "each layer",
                                low.equals(high) ? low : low + " to " + high));
    }

    private static Stream<Double> ratios(EpochHealth epoch) {
        return epoch.layers().stream().flatMap(layer -> layer.updateRatio().stream());
    }

    /// A ratio as per cent, to two digits.
    private static String size(double ratio) {
        if (ratio < LEAST_SHOWN) return "less than 0.0001 %";
        var rounded = new BigDecimal(100 * ratio).round(TWO_DIGITS);
        return NumberWords.plain(rounded.setScale(Math.max(0, rounded.scale()))) + " %";
    }

    /// The name of what is wrong.
    public static String name(Symptom symptom) {
        return switch (symptom) {
            case EXPLODING_GRADIENTS -> "Exploding gradients";
            case VANISHING_GRADIENTS -> "Vanishing gradients";
            case DEAD_UNITS -> "Dead units";
            case SATURATED_UNITS -> "Saturated units";
            case LEARNING_RATE_TOO_HIGH -> "Learning rate too high";
            case LEARNING_RATE_TOO_LOW -> "Learning rate too low";
            case NOTHING_LEARNED -> "Nothing learned";
        };
    }

    private static String inPassing(HealthFinding finding) {
        String name = name(finding.symptom()).toLowerCase(Locale.ROOT);
        String where =
                finding.layers().isEmpty() ? "" : " in " + NumberWords.list(finding.layers());
        return name + where + ", " + since(finding);
    }

    private static String since(HealthFinding finding) {
        return finding.since() == 0 ? "from the beginning" : "since epoch " + finding.since();
    }

    /// A symptom that is no more, in a sentence.
    public static String past(HealthFinding finding) {
        String when =
                finding.since() == finding.until()
                        ? "At epoch " + finding.since()
                        : "%s to epoch %d"
                                .formatted(
                                        finding.since() == 0
                                                ? "From the beginning"
                                                : "From epoch " + finding.since(),
                                        finding.until());
        String where =
                finding.layers().isEmpty() ? "" : " in " + NumberWords.list(finding.layers());
        return "%s: %s%s.".formatted(when, name(finding.symptom()).toLowerCase(Locale.ROOT), where);
    }

    /// What shows that it is so, at the epoch that was measured.
    public static String evidence(TrainingHealth health, HealthFinding finding) {
        EpochHealth epoch = health.measured();
        List<LayerHealth> sick =
                epoch.layers().stream()
                        .filter(layer -> finding.layers().contains(layer.layer()))
                        .toList();
        return switch (finding.symptom()) {
            case EXPLODING_GRADIENTS ->
                    "%s, where about 1 is usual.".formatted(list(sick, HealthWords::norm));
            case VANISHING_GRADIENTS -> vanishing(finding.layers());
            case DEAD_UNITS ->
                    "%s are zero for all %d examples, so that nothing is learned through them."
                            .formatted(list(sick, HealthWords::dead), epoch.examples());
            case SATURATED_UNITS ->
                    "%s lie where the function is flat, so that hardly any gradient gets through."
                            .formatted(list(sick, HealthWords::saturated));
            case LEARNING_RATE_TOO_HIGH -> sick.isEmpty() ? overshot(health) : overdone(sick);
            case LEARNING_RATE_TOO_LOW ->
                    "The last update changed weights by %s at most, and the loss is still %s."
                            .formatted(
                                    size(ratios(epoch).max(Double::compare).orElse(0.0)),
                                    loss(health));
            case NOTHING_LEARNED ->
                    "The loss, %s, is still about %s, that of guessing."
                            .formatted(loss(health), NumberWords.crossEntropy(health.guessing()));
        };
    }

    private static String list(List<LayerHealth> layers, Function<LayerHealth, String> words) {
        return NumberWords.capitalised(NumberWords.list(layers.stream().map(words).toList()));
    }

    private static String vanishing(List<String> layers) {
        return "%s %s less than a hundredth of the gradient that the last layer gets, and hardly %s."
                .formatted(
                        NumberWords.capitalised(NumberWords.list(layers)),
                        layers.size() == 1 ? "gets" : "get",
                        layers.size() == 1 ? "learns" : "learn");
    }

    private static String overshot(TrainingHealth health) {
        return "The loss, %s, is above %s, that of guessing: steps go too far."
                .formatted(loss(health), NumberWords.crossEntropy(health.guessing()));
    }

    private static String overdone(List<LayerHealth> sick) {
        return "The last update changed the weights of %s, where about 0.1 %% is usual."
                .formatted(NumberWords.list(sick.stream().map(HealthWords::change).toList()));
    }

    private static String loss(TrainingHealth health) {
        return health.crossEntropy().map(NumberWords::crossEntropy).orElse("unknown");
    }

    private static String norm(LayerHealth layer) {
        double norm = layer.gradientNorm().orElseThrow();
        return Double.isFinite(norm)
                ? "the norm of the gradient of %s is %s"
                        .formatted(layer.layer(), NumberWords.count(Math.round(norm)))
                : "the gradient of %s is no number any more".formatted(layer.layer());
    }

    private static String dead(LayerHealth layer) {
        UnitCounts units = layer.units().orElseThrow();
        return units.dead() == units.units()
                ? "all %d units of %s".formatted(units.units(), layer.layer())
                : "%d of %d units of %s".formatted(units.dead(), units.units(), layer.layer());
    }

    private static String saturated(LayerHealth layer) {
        return "%s of the outputs of %s"
                .formatted(
                        NumberWords.roundPercent(layer.units().orElseThrow().saturated()),
                        layer.layer());
    }

    private static String change(LayerHealth layer) {
        return "%s by %s".formatted(layer.layer(), size(layer.updateRatio().orElseThrow()));
    }

    /// How far back learning reaches.
    ///
    /// @param step what is read at one, "row"
    public static String reach(GradientReach reach, String step) {
        int steps = reach.steps();
        if (reach.reached() == steps) {
            return "Learning reaches back over all %d %ss: the gradient at the first one is %s of the largest."
                    .formatted(steps, step, NumberWords.roundPercent(reach.firstShare()));
        }
        return "Learning reaches back %d of %d %ss: before %s %d the gradient is less than a hundredth of the largest, and what stands there hardly changes the weights."
                .formatted(reach.reached(), steps, step, step, steps - reach.reached() + 1);
    }

    /// What to do about it.
    public static String advice(Symptom symptom) {
        return switch (symptom) {
            case EXPLODING_GRADIENTS ->
                    "Clip gradients to a norm of 1, or lower the learning rate, perhaps to a"
                            + " tenth.";
            case VANISHING_GRADIENTS ->
                    "Take ReLU in place of sigmoid or tanh, batch normalisation, residual blocks,"
                            + " or fewer layers.";
            case DEAD_UNITS ->
                    "Lower the learning rate, perhaps to a tenth, or take ELU or batch"
                            + " normalisation.";
            case SATURATED_UNITS ->
                    "Lower the learning rate, begin with smaller weights, or take ReLU or batch"
                            + " normalisation.";
            case LEARNING_RATE_TOO_HIGH -> "Lower it, perhaps to a tenth.";
            case LEARNING_RATE_TOO_LOW -> "Raise it, perhaps tenfold.";
            case NOTHING_LEARNED ->
                    "Try a learning rate ten times as high and one ten times as low; if neither"
                            + " learns, see whether labels belong to their pictures.";
        };
    }
}
