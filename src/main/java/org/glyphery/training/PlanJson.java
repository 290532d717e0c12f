package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import org.glyphery.Sha256;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Plans as text: every field is written, unknown fields are refused.
public final class PlanJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(visible ->
                            visible.withGetterVisibility(Visibility.NONE)
                                    .withIsGetterVisibility(Visibility.NONE)
                                    .withFieldVisibility(Visibility.ANY))
                    .build();

    private static final String VOID = "-";

    private PlanJson() {}

    public static String write(Plan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    /// Of all that decides a run: the same for plans that differ in name, tags and notes alone.
    public static String sha256(Plan plan) {
        var decisive = new Plan(VOID, plan.dataset(), plan.architecture(), plan.learning());
        return Sha256.of(write(decisive).getBytes(StandardCharsets.UTF_8));
    }

    /// A plan with the defaults of whatever it leaves out.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan read(String json) {
        try {
            return PlanReader.read(MAPPER.readTree(json));
        } catch (JacksonException e) {
            throw InvalidPlan.unreadable("JSON", e.getOriginalMessage());
        }
    }

    /// As [#read], of YAML 1.1, which is easier to write by hand.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan readYaml(String yaml) {
        try {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return PlanReader.read(MAPPER.valueToTree(tree));
        } catch (YAMLException e) {
            throw InvalidPlan.unreadable("YAML", String.valueOf(e.getMessage()));
        }
    }
}
