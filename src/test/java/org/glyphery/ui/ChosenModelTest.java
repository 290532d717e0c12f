package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.glyphery.run.ModelName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenModelTest {

    private static final ModelName LSTM = new ModelName("lstm-64");

    @Test
    void an_epoch_stands_behind_the_name() {
        var chosen = ChosenModel.read("lstm-64@3").orElseThrow();

        assertThat(chosen).isEqualTo(new ChosenModel(LSTM, OptionalInt.of(3)));
        assertThat(chosen.written()).isEqualTo("lstm-64@3");
    }

    @Test
    void a_name_alone_means_the_best_epoch() {
        assertThat(ChosenModel.read("lstm-64")).hasValue(ChosenModel.best(LSTM));
        assertThat(ChosenModel.best(LSTM).written()).isEqualTo("lstm-64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@b", "@3", "a@99999999999", "Two words", "a@3@4"})
    void what_names_nothing_that_can_be_a_model_is_no_choice(String written) {
        assertThat(ChosenModel.read(written)).isEmpty();
    }
}
