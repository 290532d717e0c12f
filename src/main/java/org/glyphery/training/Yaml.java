package org.glyphery.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// YAML 1.2 as trees, with the values of its core schema: `010` is ten and `1:30` a text, where
/// YAML 1.1 reads octal and base 60.
public final class Yaml {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int WIDTH = 110;

    private static final LoadSettings READING =
            LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setMaxAliasesForCollections(0) // a few lines of them can fill any memory
                    .setAllowDuplicateKeys(false)
                    .build();

    private static final DumpSettings WRITING =
            DumpSettings.builder()
                    .setSchema(new CoreSchema())
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setWidth(WIDTH)
                    .setNonPrintableStyle(NonPrintableStyle.ESCAPE) // otherwise they become bytes
                    .build();

    private Yaml() {}

    /// Reads a text of YAML, or of JSON, which is YAML as well.
    ///
    /// @throws IllegalArgumentException if it is no YAML, with the reason in words
    public static JsonNode read(String yaml) {
        try {
            YamlLimits.require(yaml, READING);
            Optional<Node> document = new Compose(READING).composeString(yaml);
            document.ifPresent(Yaml::keepKeys);
            return MAPPER.valueToTree(
                    new StandardConstructor(READING).constructSingleDocument(document));
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(YamlFault.words(e), e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it holds what no plan can hold.", e);
        }
    }

    /// Has the names of fields stay as they are written, whatever number or truth they would be as
    /// a value.
    private static void keepKeys(Node node) {
        switch (node) {
            case MappingNode mapping -> {
                mapping.setValue(
                        mapping.getValue().stream()
                                .map(field ->
                                        new NodeTuple(
                                                named(field.getKeyNode()), field.getValueNode()))
                                .toList());
                mapping.getValue().forEach(field -> keepKeys(field.getValueNode()));
            }
            case SequenceNode sequence -> sequence.getValue().forEach(Yaml::keepKeys);
            default -> {}
        }
    }

    private static Node named(Node key) {
        if (!(key instanceof ScalarNode scalar)) return key;
        return new ScalarNode(
                Tag.STR,
                true,
                scalar.getValue(),
                scalar.getScalarStyle(),
                scalar.getStartMark(),
                scalar.getEndMark());
    }

    /// Reads values with commas between: "0.1, 0.01", "[64], [64, 64]", "ZERO, VALID".
    ///
    /// @throws IllegalArgumentException if they are none
    public static List<JsonNode> list(String written) {
        List<JsonNode> values = new ArrayList<>();
        read("[" + written + "]").forEach(values::add);
        return values;
    }

    /// Writes values in one line, as [#list] reads it.
    public static String line(List<JsonNode> values) {
        return values.stream()
                .map(value -> value.isContainer() ? value.toString() : value.asString())
                .collect(Collectors.joining(", "));
    }

    /// Writes in the style of people, a field a line.
    public static String write(JsonNode tree) {
        return new Dump(WRITING).dumpToString(MAPPER.convertValue(tree, Object.class));
    }
}
