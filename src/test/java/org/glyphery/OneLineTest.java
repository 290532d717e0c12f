package org.glyphery;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x2028, 0x2029, 0x061C,
                0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
                0x2069, 0xD800, 0xDFFF
            })
    void what_breaks_a_line_steers_a_terminal_or_turns_the_direction_is_named(int sign) {
        String name = "é🎉" + Character.toString(sign) + "b";
        assertThatThrownBy(() -> OneLine.require("tag", name))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("The setting \"tag\" must be one line")
                .hasMessageContaining("character 3 is U+%04X.".formatted(sign));
    }

    @Test
    void words_of_every_script_and_joined_emoji_are_names() {
        for (String name :
                new String[] {
                    "train/loss 🎉 a?b#c%2F",
                    "عربي",
                    "עברית",
                    "数字",
                    "👩‍👩‍👧",
                    "naïve",
                    "a\u00A0b",
                    ""
                }) {
            assertThatCode(() -> OneLine.require("name", name)).doesNotThrowAnyException();
        }
    }
}
