package org.glyphery.mechanics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DepthGradientTest {

    /// 51 layers have 49 matrices between the last hidden layer and the first.
    @ParameterizedTest
    @CsvSource({"1, 1", "0.5, 1.7763568394002505e-15", "2, 562949953421312"})
    void of_fifty_one_layers_as_much_is_left_as_powers_say(double stretch, double left) {
        Matrix matrix = DepthGradient.stretching(stretch, stretch, stretch);
        var norms = DepthGradient.through(matrix, 50, Matrix.vector(1, -2, 2)).norms();
        assertThat(norms).hasSize(50);
        assertThat(norms.getFirst()).isEqualTo(1);
        assertThat(norms.getLast() / left).isCloseTo(1, within(1e-12));
    }

    /// A turn keeps what a stretch in its own direction does not.
    @Test
    void what_counts_is_the_matrix_and_not_its_largest_number() {
        Matrix turn = Matrix.of(2, 2, 0, -1, 1, 0);
        assertThat(DepthGradient.through(turn, 200, Matrix.vector(3, 4)).norms())
                .allSatisfy(norm -> assertThat(norm).isCloseTo(1, within(1e-12)));
        Matrix flat = DepthGradient.stretching(1, 0.1);
        assertThat(DepthGradient.through(flat, 3, Matrix.vector(0, 5)).norms())
                .last()
                .satisfies(norm -> assertThat(norm).isCloseTo(0.01, within(1e-12)));
    }

    @Test
    void what_does_not_fit_is_refused() {
        Matrix two = DepthGradient.stretching(1, 1);
        assertThatThrownBy(() -> DepthGradient.through(two, 5, Matrix.vector(1)))
                .hasMessageContaining("each row");
        assertThatThrownBy(() -> DepthGradient.through(two, 1_000_000, Matrix.vector(1, 1)))
                .hasMessageContaining("1,000 layers");
        assertThatThrownBy(() -> DepthGradient.through(Matrix.vector(1, 2), 5, Matrix.vector(1, 1)))
                .hasMessageContaining("square");
    }
}
