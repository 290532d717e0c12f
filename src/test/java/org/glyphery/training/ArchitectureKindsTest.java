package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.network.Architecture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What no compiler names when an architecture is added.
class ArchitectureKindsTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/openapi/other-schemas.yaml");
    private static final Pattern KINDS =
            Pattern.compile("kind: \\{type: string, enum: \\[(templates[^]]*)]");

    static List<Class<?>> architectures() {
        return Arrays.asList(Architecture.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("architectures")
    void a_plan_may_say_no_more_than_its_kind(Class<?> architecture) {
        Plan plan = PlanTexts.readYaml("architecture: {kind: %s}".formatted(kind(architecture)));
        assertThat(plan.architecture()).isInstanceOf(architecture);
        assertThat(PlanTexts.read(PlanJson.write(plan))).isEqualTo(plan);
    }

    @Test
    void the_description_for_programs_names_every_kind() throws IOException {
        var listed = KINDS.matcher(Files.readString(SCHEMAS));
        assertThat(listed.find()).isTrue();
        assertThat(listed.group(1).split(", "))
                .containsExactlyInAnyOrderElementsOf(
                        architectures().stream().map(ArchitectureKindsTest::kind).toList());
    }

    private static String kind(Class<?> architecture) {
        assertThat(architecture).hasAnnotation(JsonTypeName.class);
        return architecture.getAnnotation(JsonTypeName.class).value();
    }
}
