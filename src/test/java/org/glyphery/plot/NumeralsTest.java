package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.glyphery.NumberWords;
import org.glyphery.plot.Scale.Tick;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The table of cases that the front end's numbers are held against as well
/// (src/test/frontend/numerals.test.ts).
class NumeralsTest {

    private static final Path TABLE = Path.of("src/test/resources/numerals.json");

    @TestFactory
    Stream<DynamicTest> numbers_are_written_as_browsers_write_them() throws IOException {
        return Stream.of(
                        words("percent", NumberWords::percent),
                        words("roundPercent", NumberWords::roundPercent),
                        words("crossEntropy", NumberWords::crossEntropy),
                        words("alone", value -> Numerals.alone(value, false)),
                        words("shortestShare", value -> Numerals.shortest(value, true)))
                .flatMap(tests -> tests);
    }

    private static Stream<DynamicTest> words(String name, DoubleFunction<String> written)
            throws IOException {
        return cases(name)
                .map(each ->
                        DynamicTest.dynamicTest(
                                name + " of " + each.get(0),
                                () ->
                                        assertThat(written.apply(each.get(0).asDouble()))
                                                .isEqualTo(each.get(1).asString())));
    }

    @TestFactory
    Stream<DynamicTest> ticks_are_those_of_the_page() throws IOException {
        return cases("ticks")
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.toString(),
                                () -> assertThat(ticks(each)).isEqualTo(texts(each))));
    }

    private static List<String> ticks(JsonNode each) {
        boolean share = each.path("share").asBoolean(false);
        boolean logarithmic = each.path("logarithmic").asBoolean(false);
        var axis = new Axis("", share, logarithmic, List.of());
        List<Double> values =
                all(each.path("values")).map(JsonNode::asDouble).filter(axis::holds).toList();
        return values.isEmpty() ? List.of() : texts(Scale.covering(axis, values, 7));
    }

    @TestFactory
    Stream<DynamicTest> an_axis_of_epochs_has_its_ends_among_its_ticks_where_there_is_room()
            throws IOException {
        return cases("fixed")
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.toString(),
                                () -> {
                                    double from = each.path("from").asDouble();
                                    double to = each.path("to").asDouble();
                                    assertThat(texts(LinearScale.between(from, to, 10)))
                                            .isEqualTo(texts(each));
                                }));
    }

    @Test
    void what_is_no_number_is_a_dash() {
        assertThat(Numerals.alone(Double.NaN, true)).isEqualTo("–");
        assertThat(Numerals.alone(Double.NEGATIVE_INFINITY, false)).isEqualTo("–");
        assertThat(NumberWords.percent(Double.NaN)).isEqualTo("–");
        assertThat(NumberWords.crossEntropy(Double.POSITIVE_INFINITY)).isEqualTo("–");
    }

    private static List<String> texts(Scale scale) {
        return scale.ticks().stream().map(Tick::text).toList();
    }

    private static List<String> texts(JsonNode each) {
        return all(each.path("texts")).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> cases(String name) throws IOException {
        return all(JsonMapper.shared().readTree(Files.readString(TABLE)).path(name));
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
