package org.glyphery.training;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.glyphery.network.NormalisedOver;
import org.glyphery.network.TrainedLayers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Fields that plans got after the first of them had been stored. A stored plan that lacks one of
/// them means what such plans did before there was the field; and a plan that says just that
/// decides the same, and so has the same hash.
final class YoungerFields {

    /// One of them.
    ///
    /// @param holder the object that has it, as a JSON pointer
    /// @param before what a plan without the field means
    /// @param where which of these objects the field means anything in
    private record YoungerField(
            String holder, String name, JsonNode before, Predicate<ObjectNode> where) {

        void leaveOut(JsonNode plan) {
            if (plan.at(holder) instanceof ObjectNode object
                    && where.test(object)
                    && before.equals(object.get(name))) {
                object.remove(name);
            }
        }

        void fillIn(JsonNode plan) {
            if (plan.at(holder) instanceof ObjectNode object
                    && where.test(object)
                    && !object.has(name)) {
                object.set(name, before);
            }
        }
    }

    private static final JsonNode ZERO = DoubleNode.valueOf(0);
    private static final String AUGMENTATION = "/learning/augmentation";

    /// Those that decay kernels since there were photographs; AdamW always did.
    private static final Set<String> DECAYING_SINCE = Set.of("sgd", "momentum", "nesterov");

    private static final List<YoungerField> ALL =
            List.of(
                    new YoungerField(
                            "/learning",
                            "gradientNorms",
                            BooleanNode.FALSE,
                            YoungerFields::descends),
                    new YoungerField(
                            "/learning",
                            "trainedLayers",
                            StringNode.valueOf(TrainedLayers.ALL.name()),
                            YoungerFields::descends),
                    new YoungerField(
                            "/architecture",
                            "normalisedOver",
                            StringNode.valueOf(NormalisedOver.TOWER.name()),
                            architecture ->
                                    architecture.path("batchNormalisation").asBoolean(false)),
                    new YoungerField(
                            "/architecture",
                            "mirroredAnswers",
                            BooleanNode.FALSE,
                            architecture -> architecture.has("residualBlocks")),
                    new YoungerField("/learning/update", "labelSmoothing", ZERO, _ -> true),
                    new YoungerField(
                            "/learning/update/optimizer",
                            "weightDecay",
                            ZERO,
                            optimizer ->
                                    DECAYING_SINCE.contains(optimizer.path("kind").asString(""))),
                    new YoungerField(AUGMENTATION, "mirrored", BooleanNode.FALSE, _ -> true),
                    new YoungerField(
                            AUGMENTATION, "reflectedShiftPixels", IntNode.valueOf(0), _ -> true),
                    new YoungerField(AUGMENTATION, "cutoutPixels", IntNode.valueOf(0), _ -> true));

    private YoungerFields() {}

    private static boolean descends(ObjectNode learning) {
        return learning.has("epochs");
    }

    /// Those that say what is meant without them.
    static void leaveOut(JsonNode plan) {
        ALL.forEach(field -> field.leaveOut(plan));
    }

    /// Those that are missing.
    static void fillIn(JsonNode plan) {
        ALL.forEach(field -> field.fillIn(plan));
    }
}
