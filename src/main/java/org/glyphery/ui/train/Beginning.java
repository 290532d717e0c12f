package org.glyphery.ui.train;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import tools.jackson.databind.JsonNode;

/// The plan that a person begins with, which a draft is compared with.
///
/// @param name of the plan
/// @param tree of all its fields
record Beginning(String name, JsonNode tree) {

    static Beginning of(Plan plan) {
        return new Beginning(plan.name(), PlanJson.tree(plan));
    }

    /// What stood in a field before, which is nothing where the plan said nothing of it; absent
    /// where it is as it was, or where the field belongs to another kind of what was chosen. A box
    /// that the plan said nothing of was not ticked.
    ///
    /// @param now what stands there
    Optional<JsonNode> before(String path, JsonNode now) {
        JsonNode then = at(tree, path);
        boolean isSame =
                then.isMissingNode()
                        ? isNothing(now) || (!now.isBoolean() && at(tree, parent(path)).has("kind"))
                        : isSame(then, now);
        return isSame ? Optional.empty() : Optional.of(then);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    private static boolean isNothing(JsonNode value) {
        if (value.isContainer()) return value.isEmpty();
        if (value.isBoolean()) return !value.booleanValue();
        return value.isNumber() ? value.doubleValue() == 0 : value.asString("").isEmpty();
    }

    private static boolean isSame(JsonNode then, JsonNode now) {
        if (then.isNumber() && now.isNumber()) return then.doubleValue() == now.doubleValue();
        if (then.isArray() && now.isArray() && then.size() == now.size()) {
            for (int place = 0; place < then.size(); place++) {
                if (!isSame(then.get(place), now.get(place))) return false;
            }
            return true;
        }
        return then.has("kind") ? constant(then).equals(constant(now)) : then.equals(now);
    }

    /// How many fields another plan has otherwise, its name left out.
    int differences(JsonNode other) {
        return differences(tree, other) - (tree.path("name").equals(other.path("name")) ? 0 : 1);
    }

    private static int differences(JsonNode one, JsonNode other) {
        if (!one.isObject() || !other.isObject()) return isSame(one, other) ? 0 : 1;
        Set<String> names = new HashSet<>(one.propertyNames());
        if (one.path("kind").equals(other.path("kind"))) names.addAll(other.propertyNames());
        return names.stream().mapToInt(name -> differences(one.path(name), other.path(name))).sum();
    }

    /// The name of one of a few: of a constant its own, of a choice with fields that of its kind.
    static String constant(JsonNode value) {
        return value.isObject() ? value.path("kind").asString("") : value.asString("");
    }

    /// @param path "learning.batchSize", "training[1].share"
    static JsonNode at(JsonNode tree, String path) {
        return path.isEmpty()
                ? tree
                : tree.at("/" + path.replace('.', '/').replace('[', '/').replace("]", ""));
    }
}
