package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ChosenModelTest {

    @Test
    void an_epoch_stands_behind_the_name() {
        var chosen = ChosenModel.read("lstm-64@3");

        assertThat(chosen).isEqualTo(new ChosenModel("lstm-64", OptionalInt.of(3)));
        assertThat(chosen.written()).isEqualTo("lstm-64@3");
    }

    @Test
    void a_name_alone_means_the_best_epoch() {
        assertThat(ChosenModel.read("lstm-64")).isEqualTo(ChosenModel.best("lstm-64"));
        assertThat(ChosenModel.best("lstm-64").written()).isEqualTo("lstm-64");
    }

    @Test
    void what_is_no_epoch_belongs_to_the_name() {
        assertThat(ChosenModel.read("a@b").name()).isEqualTo("a@b");
        assertThat(ChosenModel.read("@3").name()).isEqualTo("@3");
        assertThat(ChosenModel.read("a@99999999999").epoch()).isEmpty();
    }
}
