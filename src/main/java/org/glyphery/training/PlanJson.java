package org.glyphery.training;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.charset.StandardCharsets;
import org.glyphery.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Plans as JSON: every field is written, unknown fields are refused.
public final class PlanJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultVisibility(visible ->
                            visible.withGetterVisibility(Visibility.NONE)
                                    .withIsGetterVisibility(Visibility.NONE)
                                    .withFieldVisibility(Visibility.ANY))
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
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

    /// @throws JacksonException if this is no plan
    public static Plan read(String json) {
        return MAPPER.readValue(json, Plan.class);
    }
}
