package org.glyphery.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// YAML 1.1 as trees.
public final class Yaml {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int WIDTH = 110;

    private Yaml() {}

    /// @throws IllegalArgumentException if it is no YAML, with the reason
    public static JsonNode read(String yaml) {
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(0); // a few lines of them can fill any memory
            options.setAllowDuplicateKeys(false);
            Object tree = new org.yaml.snakeyaml.Yaml(new SafeConstructor(options)).load(yaml);
            return MAPPER.valueToTree(tree);
        } catch (YAMLException | JacksonException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).strip(), e);
        }
    }

    /// Values with commas between: "0.1, 0.01", "[64], [64, 64]", "ZERO, VALID".
    ///
    /// @throws IllegalArgumentException if they are none
    public static List<JsonNode> list(String written) {
        List<JsonNode> values = new ArrayList<>();
        read("[" + written + "]").forEach(values::add);
        return values;
    }

    /// In one line, as [#list] reads it.
    public static String line(List<JsonNode> values) {
        return values.stream()
                .map(value -> value.isContainer() ? value.toString() : value.asString())
                .collect(Collectors.joining(", "));
    }

    /// In the style that people write by hand.
    public static String write(JsonNode tree) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        options.setWidth(WIDTH);
        options.setNonPrintableStyle(NonPrintableStyle.ESCAPE); // otherwise they become bytes
        return new org.yaml.snakeyaml.Yaml(options).dump(MAPPER.convertValue(tree, Object.class));
    }
}
