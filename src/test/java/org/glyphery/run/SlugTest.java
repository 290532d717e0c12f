package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "CNN 16-32, cnn-16-32",
        "'Templates, nearest mean', templates-nearest-mean",
        "Übungs-Netz №1, ubungs-netz-1",
        "  a__b..c  , a-b-c",
        "../../etc/passwd, etc-passwd",
        "数字, model",
        "'<script>', script"
    })
    void a_slug_is_lower_case_letters_and_digits_joined_by_hyphens(String name, String slug) {
        assertThat(Slug.of(name, "model")).isEqualTo(slug);
    }

    @Test
    void a_number_is_appended_where_the_name_is_taken() {
        assertThat(Slug.free("mlp", Set.of("mlp", "mlp-2"))).isEqualTo("mlp-3");
        assertThat(Slug.free("model", Set.of("model"))).isEqualTo("model-2");
        assertThat(Slug.free("mlp", Set.of("mlp-2", "mlp-256"))).isEqualTo("mlp");
    }
}
