package org.glyphery.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.run.ModelName;
import org.glyphery.ui.draw.ShowChange.ShownModel;
import org.junit.jupiter.api.Test;

class ShowChangeTest {

    private static final ShownModel CNN = new ShownModel("CNN", new ModelName("cnn"), "CNN 16-32");
    private static final ShownModel OTHER_CNN =
            new ShownModel("CNN", new ModelName("cnn-2"), "CNN 8");
    private static final ShownModel MLP = new ShownModel("MLP", new ModelName("mlp"), "MLP 256");
    private static final ShownModel LSTM = new ShownModel("LSTM", new ModelName("lstm"), "LSTM 64");

    @Test
    void one_of_the_same_kind_takes_the_place_of_the_one_before() {
        assertThat(sentence(List.of(CNN, MLP), List.of(OTHER_CNN, MLP)))
                .isEqualTo("CNN 8 answers in place of CNN 16-32 now.");
    }

    @Test
    void one_of_a_new_kind_comes_and_one_that_is_deleted_goes() {
        assertThat(sentence(List.of(CNN), List.of(CNN, MLP, LSTM)))
                .isEqualTo("MLP 256 and LSTM 64 answer too now.");
        assertThat(sentence(List.of(CNN, MLP), List.of(CNN)))
                .isEqualTo("MLP 256 is not on show any more.");
    }

    @Test
    void the_same_models_in_another_order_are_no_change() {
        assertThat(sentence(List.of(CNN, MLP), List.of(MLP, CNN))).isEmpty();
    }

    private static String sentence(List<ShownModel> before, List<ShownModel> now) {
        return new ShowChange(before, now).sentence();
    }
}
