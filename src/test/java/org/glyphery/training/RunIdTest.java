package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glyphery.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class RunIdTest {

    private static final String DIGITS = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcdef0",
                "0123456789abcdef0123456789abcdeg",
                "0123456789abcdef0123456789abcdef\n"
            })
    void what_has_another_form_is_the_id_of_no_run(String written) {
        assertThat(RunId.read(written)).isEmpty();
        assertThatThrownBy(() -> new RunId(written)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void ids_are_in_the_order_in_which_they_were_made() {
        RunId first = RunId.next();

        assertThat(first).isLessThan(RunId.next());
    }

    @Test
    void an_id_is_a_text_in_json() {
        var json = JsonMapper.shared();

        assertThat(json.writeValueAsString(new RunId(DIGITS))).isEqualTo('"' + DIGITS + '"');
        assertThat(json.readValue('"' + DIGITS + '"', RunId.class)).isEqualTo(new RunId(DIGITS));
    }
}
