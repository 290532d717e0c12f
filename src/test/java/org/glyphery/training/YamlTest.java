package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class YamlTest {

    /// The core schema of YAML 1.2.2, section 10.3.2.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "010 | 10",
                "0o17 | 15",
                "0x1F | 31",
                "1e-3 | 0.001",
                ".5 | 0.5",
                "+12 | 12",
                "TRUE | true",
                "~ | null",
                "1:30 | \"1:30\"",
                "1_000 | \"1_000\"",
                "yes | \"yes\"",
                "0b11 | \"0b11\"",
                "2026-01-01 | \"2026-01-01\""
            })
    void a_value_is_what_yaml_1_2_says(String yaml, String json) {
        assertThat(Yaml.read(yaml)).isEqualTo(JsonMapper.shared().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "010", "true", "~", "0x1F", "yes"})
    void the_name_of_a_field_is_what_is_written(String name) {
        assertThat(Yaml.read(name + ": 1").propertyNames()).containsExactly(name);
        assertThat(Yaml.read("[{a: {" + name + ": 1}}]").findValue("a").propertyNames())
                .containsExactly(name);
    }

    @Test
    void every_text_that_is_written_is_read_as_the_same_text() {
        for (String text :
                new String[] {
                    "010", "0o17", "1:30", "yes", "null", "~", "1e3", "- a", "a: b", "#", "", " a ",
                    "a\nb\n", "\u0085", "🎉", "\t", "'\"", "{", "true", ".inf", "=", "<<"
                }) {
            JsonNode tree = JsonMapper.shared().createObjectNode().put("text", text);
            assertThat(Yaml.read(Yaml.write(tree))).as(text).isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1\\n\\tb: 2 | in line 2, column 1 a tab stands where spaces must",
                "a: b: c | in line 1, column 5 a colon stands where none can",
                "a: 1\\nb: 2\\na: 3 | in line 3, column 1 the field \"a\" stands for the second"
                        + " time",
                "a: 1\\nb: [1, 2 | in line 2, column 9 a bracket [ is opened and not closed",
                "a: {b: 1 | a brace { is opened and not closed",
                "a: \"x | a quotation mark is opened and not closed",
                "a:\\n  b: 1\\n c: 2 | in line 3, column 2 the line is indented",
                "a: @x | put the text into quotes",
                "a: *x | a * stands before a name that no & defines",
                "a: &b [1]\\nc: *b | it repeats lists or fields by * and &: write them out",
                "a: !!java.io.File [x] | it has a tag (!!) of its own",
                "--- a\\n--- b | a second document begins",
                "a: \"\\q\" | a backslash stands before a letter"
            })
    void what_is_wrong_is_said_in_words_with_the_line(String yaml, String words) {
        String text = yaml.replace("\\n", "\n").replace("\\t", "\t");
        assertThatThrownBy(() -> Yaml.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void what_would_take_the_stack_or_the_time_is_refused_before_it_is_read() {
        assertThatThrownBy(() -> Yaml.read("[".repeat(500_000)))
                .hasMessageContaining("deeper than 100 levels");
        assertThatThrownBy(() -> Yaml.read("a: " + "7".repeat(500_000)))
                .hasMessageContaining("more than 100 digits");
        assertThat(Yaml.read("[".repeat(100) + "]".repeat(100)).isArray()).isTrue();
    }
}
