package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glyphery.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ModelNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "CNN", "cnn-", "-cnn", "cnn--2", "cnn 16", "a@3", "../cnn"})
    void what_no_slug_can_be_is_the_name_of_no_model(String written) {
        assertThat(ModelName.read(written)).isEmpty();
        assertThatThrownBy(() -> new ModelName(written)).isInstanceOf(InvalidSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNN 16-32", "Größe 8", "--", "画", "a  b"})
    void whatever_a_run_is_called_its_slug_is_the_name_of_a_model(String run) {
        assertThat(ModelName.read(Slug.of(run, "model"))).isPresent();
    }

    @Test
    void a_name_is_a_text_in_json() {
        var json = JsonMapper.shared();

        assertThat(json.writeValueAsString(new ModelName("cnn-16"))).isEqualTo("\"cnn-16\"");
        assertThat(json.readValue("\"cnn-16\"", ModelName.class))
                .isEqualTo(new ModelName("cnn-16"));
    }
}
