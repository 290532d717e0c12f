package org.glyphery.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.network.Architecture;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan field by field: where a value stands in the JSON, joined by dots, and the value as text;
/// of a list its elements, as in "16, 32".
final class FlatPlan {

    /// The fields that are kept elsewhere, or the same in all plans.
    private static final Set<String> LEFT_OUT = Set.of("version", "name", "tags");

    private FlatPlan() {}

    static Map<String, String> of(Plan plan) {
        return of(PlanJson.tree(plan));
    }

    /// The same with what a plan leaves out of its network because it is false, so that plans that
    /// differ there have different values.
    static Map<String, String> whole(Plan plan) {
        JsonNode tree = PlanJson.tree(plan);
        if (plan.architecture() instanceof Architecture.Cnn cnn) {
            ((ObjectNode) tree.path("architecture"))
                    .put("poolingRoundedUp", cnn.poolingRoundedUp());
        }
        return of(tree);
    }

    private static Map<String, String> of(JsonNode tree) {
        var fields = new LinkedHashMap<String, String>();
        tree.forEachEntry((name, value) -> {
            if (!LEFT_OUT.contains(name)) add(name, value, fields);
        });
        return fields;
    }

    private static void add(String path, JsonNode value, Map<String, String> fields) {
        if (value.isObject()) {
            value.forEachEntry((name, inner) -> add(path + "." + name, inner, fields));
            return;
        }
        String text =
                value.isArray()
                        ? value.valueStream().map(FlatPlan::text).collect(Collectors.joining(", "))
                        : value.asString();
        if (!text.isEmpty()) fields.put(path, text);
    }

    /// An element of a list; of an object its values, as in "mnist ba891046 0.5".
    private static String text(JsonNode element) {
        return element.isObject()
                ? element.valueStream().map(JsonNode::asString).collect(Collectors.joining(" "))
                : element.asString();
    }
}
