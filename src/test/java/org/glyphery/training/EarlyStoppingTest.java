package org.glyphery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.glyphery.InvalidSetting;
import org.junit.jupiter.api.Test;

class EarlyStoppingTest {

    @Test
    void patience_counts_epochs_in_a_row_without_an_improvement() {
        var stopping = new EarlyStopping(2, 0);
        assertThat(stopping.isDue(List.of())).isFalse();
        assertThat(stopping.isDue(List.of(0.5, 0.6))).isFalse();
        assertThat(stopping.isDue(List.of(0.5, 0.6, 0.5))).isTrue();
        assertThat(stopping.isDue(List.of(0.5, 0.6, 0.4))).isFalse();
        assertThat(stopping.isDue(List.of(0.5, 0.6, 0.4, 0.41, 0.42))).isTrue();
    }

    @Test
    void small_steps_are_no_improvement_until_they_add_up() {
        var stopping = new EarlyStopping(3, 0.1);
        assertThat(stopping.isDue(List.of(0.50, 0.46, 0.42, 0.41))).isTrue();
        assertThat(stopping.isDue(List.of(0.50, 0.46, 0.42, 0.38))).isFalse();
    }

    @Test
    void without_patience_nothing_stops() {
        assertThat(EarlyStopping.NONE.isDue(List.of(1.0, 2.0, 3.0))).isFalse();
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> new EarlyStopping(-1, 0)).isInstanceOf(InvalidSetting.class);
        assertThatThrownBy(() -> new EarlyStopping(1, Double.NaN))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("least improvement");
    }
}
