package org.glyphery.training;

import java.util.List;
import org.glyphery.network.NormalisedOver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Fields that plans got after the first of them had been stored. A stored plan that lacks one of
/// them means what such plans did before there was the field; and a plan that says just that
/// decides the same, and so has the same hash.
final class YoungerFields {

    /// One of them.
    ///
    /// @param part of the plan that has it, `learning`
    /// @param before what a plan without the field means
    /// @param where a field of the same part that must be there, and not be false, for the field to
    ///   mean anything
    private record YoungerField(String part, String name, JsonNode before, String where) {

        void leaveOut(JsonNode plan) {
            if (plan.path(part) instanceof ObjectNode holder && before.equals(holder.get(name))) {
                holder.remove(name);
            }
        }

        void fillIn(JsonNode plan) {
            if (plan.path(part) instanceof ObjectNode holder
                    && !holder.has(name)
                    && holder.has(where)
                    && !holder.get(where).equals(BooleanNode.FALSE)) {
                holder.set(name, before);
            }
        }
    }

    private static final List<YoungerField> ALL =
            List.of(
                    new YoungerField("learning", "gradientNorms", BooleanNode.FALSE, "epochs"),
                    new YoungerField(
                            "architecture",
                            "normalisedOver",
                            StringNode.valueOf(NormalisedOver.TOWER.name()),
                            "batchNormalisation"));

    private YoungerFields() {}

    /// Those that say what is meant without them.
    static void leaveOut(JsonNode plan) {
        ALL.forEach(field -> field.leaveOut(plan));
    }

    /// Those that are missing.
    static void fillIn(JsonNode plan) {
        ALL.forEach(field -> field.fillIn(plan));
    }
}
