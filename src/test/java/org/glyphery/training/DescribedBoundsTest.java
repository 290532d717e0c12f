package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.glyphery.network.NormalisedOver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The bounds of plans, against what the OpenAPI document says of them.
class DescribedBoundsTest {

    private JsonNode schemas;

    @BeforeEach
    void read() throws Exception {
        var yaml = new StringBuilder();
        for (String part : new String[] {"components", "serving-schemas", "other-schemas"}) {
            yaml.append(
                    Files.readString(
                            Path.of("src/main/resources/openapi/%s.yaml".formatted(part))));
        }
        schemas = Yaml.read(yaml.toString()).path("components").path("schemas");
    }

    @Test
    void every_bound_of_a_number_is_described() {
        assertThat(PlanBounds.largest()).hasSizeGreaterThan(20);
        PlanBounds.largest()
                .forEach((path, largest) -> {
                    for (JsonNode form : forms(path)) {
                        JsonNode number = form.has("items") ? form.path("items") : form;
                        assertThat(number.path("maximum").asDouble()).as(path).isEqualTo(largest);
                    }
                });
    }

    @Test
    void every_bound_of_a_list_is_described() {
        assertThat(PlanBounds.longest()).isNotEmpty();
        PlanBounds.longest()
                .forEach((path, longest) ->
                        assertThat(forms(path).getLast().path("maxItems").asInt())
                                .as(path)
                                .isEqualTo(longest));
    }

    @Test
    void the_rules_of_batch_normalisation_are_described() {
        assertThat(field("architecture.normalisedOver").path("enum").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        Arrays.stream(NormalisedOver.values()).map(Enum::name).toList());
    }

    /// The field, or the forms of which it has one: a number, or a list of them.
    private List<JsonNode> forms(String path) {
        JsonNode field = field(path);
        return field.has("oneOf") ? field.path("oneOf").valueStream().toList() : List.of(field);
    }

    private JsonNode field(String path) {
        JsonNode schema = schemas.path("Plan");
        for (String name : path.split("\\.", -1)) {
            schema = schema.path("properties").path(name);
            String reference = schema.path("$ref").asString("");
            if (!reference.isEmpty()) {
                schema = schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
            }
        }
        return schema;
    }
}
