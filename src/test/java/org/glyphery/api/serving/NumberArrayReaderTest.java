package org.glyphery.api.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class NumberArrayReaderTest {

    private static final int MOST = 12;

    @Test
    void the_first_way_down_tells_the_shape_and_the_numbers_come_row_by_row() {
        var read = read("[[[0, 0.25], [0.5, 1], [1, 1]], [[1e-1, 0.2], [0.3, 0], [0, 0.75]]]");
        assertThat(read.shape()).containsExactly(2, 3, 2);
        assertThat(read.values())
                .containsExactly(0, 0.25f, 0.5f, 1, 1, 1, 0.1f, 0.2f, 0.3f, 0, 0, 0.75f);
    }

    @Test
    void numbers_are_the_nearest_that_32_bits_hold() {
        String third = "0.333333333333333333333333333333333333333333";
        assertThat(read("[" + third + "]").values()).containsExactly(Float.parseFloat(third));
        assertThat(read("[0.1, 1.0, 0e5, -0.0, 4.9E-324]").values())
                .containsExactly(0.1f, 1, 0, -0f, 0);
    }

    @Test
    void more_numbers_than_the_first_room_are_read_as_they_are() {
        var json = new StringBuilder("[0");
        for (int at = 1; at < 5_000; at++) json.append(",").append(at / 5_000f);
        float[] values = read(json.append("]").toString(), 5_000).values();
        assertThat(values).hasSize(5_000);
        for (int at = 0; at < values.length; at++) assertThat(values[at]).isEqualTo(at / 5_000f);
    }

    @Test
    void what_holds_nothing_has_a_shape_with_a_zero() {
        assertThat(read("[]").shape()).containsExactly(0);
        assertThat(read("[[], []]").shape()).containsExactly(2, 0);
        assertThat(read("[[[]]]").shape()).containsExactly(1, 1, 0);
    }

    @Test
    void a_number_beyond_the_range_by_rounding_is_taken_for_its_end() {
        assertThat(read("[1.0000001, 1.00001, -1e-6, 0.9999999]").values())
                .containsExactly(1, 1, 0, 0.9999999f);
        assertThatThrownBy(() -> read("[1.0001]")).hasMessageStartingWith("x[0] is 1.0001");
        assertThatThrownBy(() -> read("[-0.0001]")).hasMessageStartingWith("x[0] is -0.0001");
    }

    @Test
    void elements_may_be_wrapped_in_the_name_of_the_input() {
        var wrapped = read("[{\"images\": [0, 1]}, {\"images\": [1, 0]}]", MOST, "images");
        assertThat(wrapped.shape()).isEqualTo(List.of(2, 2));
        assertThat(wrapped.values()).containsExactly(0, 1, 1, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | \"x\" must be an array, but it is 5.",
                "{} | \"x\" must be an array, but it is an object.",
                "null | \"x\" must be an array, but it is null.",
                "[[1, 1], [1]] | x[1] has 1 element, but arrays beside it have 2.",
                "[[1], [1, 1]] | x[1] has 2 elements, but arrays beside it have 1.",
                "[[1], []] | x[1] has 0 elements, but arrays beside it have 1.",
                "[[], [1]] | x[1] has 1 element, but arrays beside it have 0.",
                "[[[1, 1]], [[1], [1]]] | x[1][0] has 1 element, but arrays beside it have 2.",
                "[1, [1]] | x[1] is an array, but there are numbers beside it.",
                "[1, []] | x[1] is an array, but there are numbers beside it.",
                "[[1], 1] | x[1] is a number, but there are arrays beside it.",
                "[[[]], [1]] | x[1][0] is a number, but there are arrays in its place before it.",
                "[1, \"1\"] | x[1] must be a number, but it is the text \"1\".",
                "[[true]] | x[0][0] must be a number, but it is true.",
                "[null] | x[0] must be a number, but it is null.",
                "[{\"images\": 1}] | x[0] must be a number, but it is an object.",
                "[0, 1.001] | x[1] is 1.001, but numbers must be in [0, 1], where 0 is paper and 1"
                        + " is ink; divide grey levels by 255.",
                "[-0.5] | x[0] is -0.5, but numbers must be in [0, 1], where 0 is paper and 1 is"
                        + " ink.",
                "[1e400] | x[0] is 1e400, but numbers must be in [0, 1], where 0 is paper and 1 is"
                        + " ink.",
                "[100000000000000000000000000000000000000000] | x[0] is"
                    + " 1000000000000000000000000000000000000000..., but numbers must be in [0, 1],"
                    + " where 0 is paper and 1 is ink.",
                "[NaN] | x[0] is NaN, but numbers must be in [0, 1], where 0 is paper and 1 is"
                        + " ink.",
                "[-Infinity] | x[0] is -Infinity, but numbers must be in [0, 1], where 0 is paper"
                        + " and 1 is ink.",
                "[[[[[[[1]]]]]]] | \"x\" is nested deeper than 6 arrays.",
            })
    void what_is_no_array_of_numbers_is_refused_by_its_place(String json, String sentence) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(InvalidTensor.class).hasMessage(sentence);
    }

    @Test
    void no_more_numbers_are_read_than_may_be() {
        assertThat(read("[1,1,1,1,1,1,1,1,1,1,1,1]").values()).hasSize(MOST);
        assertThatThrownBy(() -> read("[1,1,1,1,1,1,1,1,1,1,1,1,1]"))
                .isInstanceOf(TensorTooLarge.class)
                .hasMessageContaining("\"x\" holds more than 12 numbers");
    }

    @Test
    void other_names_and_further_inputs_are_refused() {
        assertThatThrownBy(() -> read("[{\"pictures\": [1]}]", MOST, "images"))
                .hasMessage("x[0] has the input \"pictures\", but there is one, named \"images\".");
        assertThatThrownBy(() -> read("[{}]", MOST, "images"))
                .hasMessage("x[0] has no input, but there is one, named \"images\".");
        assertThatThrownBy(() -> read("[{\"images\": [1], \"b\": 1}]", MOST, "images"))
                .hasMessage("x[0] has more than one input, but there is one, named \"images\".");
    }

    private static NumberArray read(String json) {
        return read(json, MOST);
    }

    private static NumberArray read(String json, int most) {
        try (var parser = parser(json)) {
            parser.nextToken();
            return new NumberArrayReader(parser, "x", most, null, null).read();
        }
    }

    private static NumberArray read(String json, int most, String wrapper) {
        try (var parser = parser(json)) {
            parser.nextToken();
            return new NumberArrayReader(parser, "x", most, wrapper, null).read();
        }
    }

    private static tools.jackson.core.JsonParser parser(String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return new BodyParsers(JsonMapper.shared()).of(new ByteArrayInputStream(bytes));
    }
}
