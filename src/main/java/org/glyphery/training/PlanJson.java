package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.glyphery.JsonFault;
import org.glyphery.Sha256;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.network.Architecture;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Plans as text: every field is written, unknown fields are refused.
///
/// @see "src/docs/decisions/plan-decides.md"
public final class PlanJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .changeDefaultVisibility(visible ->
                            visible.withGetterVisibility(Visibility.NONE)
                                    .withIsGetterVisibility(Visibility.NONE)
                                    .withFieldVisibility(Visibility.ANY))
                    .build();

    private static final String ARCHITECTURE = "architecture";
    private static final String NAME = "name";
    private static final String DATASET = "dataset";
    private static final String KIND = "kind";
    private static final String VOID = "-";

    private PlanJson() {}

    public static String write(Plan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    /// A plan as [#readYaml] reads it, in the style that people write by hand.
    public static String writeYaml(Plan plan) {
        return Yaml.write(MAPPER.valueToTree(plan));
    }

    /// Its name, and only what differs from the defaults, which [#read] fills in again.
    public static String brief(Plan plan) {
        JsonNode whole = MAPPER.valueToTree(plan);
        var standing = PlanDefaults.of(plan.architecture().getClass().asSubclass(Record.class));
        Plan defaults = PlanDefaults.plan((Architecture) standing);
        var brief = MAPPER.createObjectNode().put(NAME, plan.name());
        brief.setAll(difference(whole, MAPPER.valueToTree(defaults)));
        // Defaults of another dataset, version or choice of classes are not those of MNIST.
        if (!plan.dataset().isAllOf(defaults.dataset())) brief.set(DATASET, whole.get(DATASET));
        brief.set(ARCHITECTURE, withKind(brief.path(ARCHITECTURE), whole.get(ARCHITECTURE)));
        return MAPPER.writeValueAsString(brief);
    }

    /// A plan as a tree of all its fields.
    public static JsonNode tree(Plan plan) {
        return MAPPER.valueToTree(plan);
    }

    private static ObjectNode difference(JsonNode whole, JsonNode defaults) {
        var difference = MAPPER.createObjectNode();
        for (String name : whole.propertyNames()) {
            JsonNode value = whole.get(name);
            JsonNode standing = defaults.path(name);
            if (value.equals(standing)) continue;
            boolean sameKind = value.path(KIND).equals(standing.path(KIND));
            difference.set(
                    name,
                    value.isObject() && standing.isObject() && sameKind
                            ? difference(value, standing)
                            : value);
        }
        return difference;
    }

    private static ObjectNode withKind(JsonNode brief, JsonNode whole) {
        var kind = MAPPER.createObjectNode().set(KIND, whole.get(KIND));
        return brief instanceof ObjectNode rest ? kind.setAll(rest) : kind;
    }

    /// The name of a choice's kind, "one-cycle".
    public static String kind(Object chosen) {
        return kind(chosen.getClass());
    }

    static String kind(Class<?> type) {
        var name = type.getAnnotation(JsonTypeName.class);
        if (name == null) throw new IllegalStateException(type + " has no name in JSON");
        return name.value();
    }

    /// The checksum of all that decides a run: the same for plans that differ in name, tags and
    /// notes alone.
    public static String sha256(Plan plan) {
        Plan decisive = plan.described(VOID, List.of(), "");
        ObjectNode tree = MAPPER.valueToTree(decisive);
        YoungerFields.leaveOut(tree);
        return Sha256.of(MAPPER.writeValueAsString(tree));
    }

    /// A plan with the defaults of whatever it leaves out.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan read(String json, KnownDatasets known) {
        return PlanReader.read(tree(json), known);
    }

    /// What somebody has written as JSON, a plan or more around plans.
    ///
    /// @throws InvalidPlan if it is no JSON
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            throw InvalidPlan.unreadable("JSON", "the text %s.".formatted(JsonFault.words(e)));
        }
    }

    /// Reads like [#read] a plan that was stored, perhaps before there were all of today's fields,
    /// or within other bounds.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan readStored(String json) {
        JsonNode tree = MAPPER.readTree(json);
        YoungerFields.fillIn(tree);
        return PlanReader.readAccepted(tree, KnownDatasets.SHIPPED);
    }

    /// Reads like [#read] a plan in YAML 1.2, which is easier to write by hand.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan readYaml(String yaml, KnownDatasets known) {
        try {
            return PlanReader.read(Yaml.read(yaml), known);
        } catch (IllegalArgumentException e) {
            throw InvalidPlan.unreadable("YAML", String.valueOf(e.getMessage()));
        }
    }
}
