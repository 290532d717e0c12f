package org.glyphery.run.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final FieldNames FIELDS =
            new FieldNames(
                    Stream.<RunField>concat(
                                    Stream.of(RunColumn.values()),
                                    Stream.of(
                                                    "architecture.kind",
                                                    "architecture.channels",
                                                    "learning.kind",
                                                    "learning.batchSize",
                                                    "learning.update.optimizer.kind",
                                                    "learning.schedule.learningRate")
                                            .map(PlanField::new))
                            .toList());

    @ParameterizedTest
    @CsvSource({
        "learning.batchSize >= 128, learning.batchSize, AT_LEAST, 128",
        "learning.batchSize>=128, learning.batchSize, AT_LEAST, 128",
        "'  batchsize  <  64 ', learning.batchSize, LESS, 64",
        "optimizer = adam, learning.update.optimizer.kind, EQUAL, adam",
        "optimizer.kind != adam, learning.update.optimizer.kind, NOT_EQUAL, adam",
        "architecture=cnn, architecture.kind, EQUAL, cnn",
        "validation.accuracy > 99.5 %, validation.accuracy, MORE, 99.5 %",
        "learningRate <= 1e-3, learning.schedule.learningRate, AT_MOST, 1e-3",
        "test.accuracy ≥ 0.9, test.accuracy, AT_LEAST, 0.9",
        "'channels contains 16, 32', architecture.channels, CONTAINS, '16, 32'",
        "name contains LSTM > GRU, name, CONTAINS, LSTM > GRU"
    })
    void conditions_are_read_as_people_write_them(
            String written, String path, Operator comparison, String value) {
        var condition = Condition.read(written, FIELDS);

        assertThat(condition.field().path()).isEqualTo(path);
        assertThat(condition.comparison()).isEqualTo(comparison);
        assertThat(condition.value()).isEqualTo(value);
        assertThat(Condition.read(condition.written(), FIELDS)).isEqualTo(condition);
    }

    @ParameterizedTest
    @CsvSource({"99.32 %, 0.9932", "99.32%, 0.9932", "1e-3, 0.001", ".5, 0.5", "-2, -2", "3., 3"})
    void numbers_may_be_written_as_shares_in_percent(String written, double number) {
        var condition = Condition.read("test.accuracy = " + written, FIELDS);

        assertThat(condition.number()).isEqualTo(Optional.of(number));
    }

    @ParameterizedTest
    @CsvSource({"12a", "1e9999", "NaN", "0x10", "1 2", "--1", "99 %%"})
    void what_is_no_number_is_words(String written) {
        assertThat(Condition.read("optimizer = " + written, FIELDS).number()).isEmpty();
    }

    @Test
    void an_unknown_field_is_answered_with_near_ones() {
        assertThat(refusal("learning.bathSize > 3"))
                .startsWith("No run has a field \"learning.bathSize\". Did you mean")
                .contains("learning.batchSize");
        assertThat(refusal("acuracy > 3")).contains("validation.accuracy", "test.accuracy");
    }

    @Test
    void a_name_that_several_fields_end_with_is_answered_with_all_of_them() {
        assertThat(refusal("kind = cnn"))
                .isEqualTo(
                        "\"kind\" may mean architecture.kind, learning.kind or"
                                + " learning.update.optimizer.kind. Write more of the one that is"
                                + " meant.");
    }

    @ParameterizedTest
    @CsvSource({
        "batchSize, is no filter",
        "batchSize >=, is no filter",
        "> 3, is no filter",
        "'', is no filter",
        "batchSize > many, '\"many\" is none. Write one like 128'",
        "optimizer > adam, '\"adam\" is none'",
        "parameters = many, '\"many\" is none'",
        "parameters contains 7, Use one of: >= <= > < = !=.",
        "name > 3, Use one of: contains = !=.",
    })
    void what_cannot_be_looked_for_is_said(String written, String reason) {
        assertThat(refusal(written)).contains(reason).endsWith(".");
    }

    @Test
    void values_have_a_length() {
        assertThat(refusal("optimizer = " + "a".repeat(201))).contains("1 to 200 characters");
    }

    @Test
    void an_order_is_read_as_it_is_written() {
        for (String written : List.of("validation.accuracy", "-learning.batchSize")) {
            assertThat(RunOrder.read(written, FIELDS).written()).isEqualTo(written);
        }
        assertThatThrownBy(() -> RunOrder.read("-", FIELDS)).isInstanceOf(UnknownField.class);
    }

    private static String refusal(String written) {
        try {
            throw new AssertionError("Read as " + Condition.read(written, FIELDS));
        } catch (UserError refused) {
            return refused.getMessage();
        }
    }
}
