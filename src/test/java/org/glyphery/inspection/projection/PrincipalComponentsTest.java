package org.glyphery.inspection.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.assertj.core.data.Offset;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    /// Four points about (10, 20), three along (0.6, 0.8) to both sides and one along (0.8, -0.6):
    /// with three degrees of freedom the variances are 18 / 3 and 2 / 3.
    @Test
    void four_points_on_a_cross_by_hand() {
        float[] rows = {
            10 + 1.8f, 20 + 2.4f, 10 - 1.8f, 20 - 2.4f, 10 + 0.8f, 20 - 0.6f, 10 - 0.8f, 20 + 0.6f
        };
        var found = PrincipalComponents.of(rows, 2, 50, () -> true);
        assertThat(found.means()).containsExactly(new double[] {10, 20}, within(1e-6));
        assertThat(found.variances()).containsExactly(new double[] {6, 2 / 3.0}, within(1e-5));
        assertThat(found.total()).isCloseTo(20 / 3.0, within(1e-5));
        assertThat(found.shares()).containsExactly(new float[] {0.9f, 0.1f}, within(1e-6f));
        assertThat(found.directions().get(0)).containsExactly(new double[] {0.6, 0.8}, near());
        assertThat(found.directions().get(1)).containsExactly(new double[] {0.8, -0.6}, near());
        assertThat(found.coordinates(rows))
                .containsExactly(new float[] {3, 0, -3, 0, 0, 1, 0, -1}, within(1e-5f));
        assertThat(found.coordinates(new float[] {10 + 0.6f, 20 + 0.8f}))
                .containsExactly(new float[] {1, 0}, within(1e-5f));
    }

    private static Offset<Double> near() {
        return within(1e-6);
    }

    /// So wide that the matrix is not taken apart wholly.
    @Test
    void the_largest_of_many_are_those_of_the_whole_matrix() {
        int width = 120;
        int count = 300;
        var random = new Randomness(Randomness.key(7));
        float[] rows = new float[count * width];
        for (int place = 0; place < rows.length; place++) {
            double spread = 5 * Math.pow(0.9, place % width); // the one a tenth less than the other
            rows[place] = (float) (3 + spread * random.nextGaussian());
        }
        double[][] covariance = covariance(rows, width);
        var found = PrincipalComponents.of(rows, width, 6, () -> true);
        double[] all = eigenvalues(covariance);
        assertThat(found.variances()).containsExactly(Arrays.copyOf(all, 6), within(1e-8 * all[0]));
        assertThat(found.total()).isCloseTo(Arrays.stream(all).sum(), within(1e-6));
        for (int one = 0; one < 6; one++) {
            double[] direction = found.directions().get(one);
            for (int row = 0; row < width; row++) {
                assertThat(Lanczos.product(covariance[row], direction))
                        .isCloseTo(found.variances()[one] * direction[row], within(1e-6));
            }
            for (int other = 0; other <= one; other++) {
                assertThat(Lanczos.product(direction, found.directions().get(other)))
                        .isCloseTo(one == other ? 1 : 0, within(1e-9));
            }
        }
    }

    private static double[][] covariance(float[] rows, int width) {
        int count = rows.length / width;
        double[] means = new double[width];
        for (int place = 0; place < rows.length; place++) {
            means[place % width] += rows[place] / (double) count;
        }
        double[][] matrix = new double[width][width];
        for (int row = 0; row < count; row++) {
            for (int one = 0; one < width; one++) {
                for (int other = 0; other < width; other++) {
                    matrix[one][other] +=
                            (rows[row * width + one] - means[one])
                                    * (rows[row * width + other] - means[other])
                                    / (count - 1);
                }
            }
        }
        return matrix;
    }

    /// Jacobi's method, of 1846: turns away one number beside the diagonal after the other.
    private static double[] eigenvalues(double[][] symmetric) {
        int size = symmetric.length;
        double[][] matrix = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
        for (int turn = 0; turn < 12 * size * size; turn++) {
            int row = turn / size % size;
            int column = turn % size;
            if (column <= row || matrix[row][column] == 0) continue;
            double angle =
                    0.5
                            * Math.atan2(
                                    2 * matrix[row][column],
                                    matrix[column][column] - matrix[row][row]);
            for (int index = 0; index < size; index++) {
                rotate(matrix, row, index, column, index, angle);
            }
            for (int index = 0; index < size; index++) {
                rotate(matrix, index, row, index, column, angle);
            }
        }
        double[] values = new double[size];
        for (int index = 0; index < size; index++) values[index] = -matrix[index][index];
        Arrays.sort(values);
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private static void rotate(
            double[][] matrix, int row, int column, int otherRow, int otherColumn, double angle) {
        double one = matrix[row][column];
        double other = matrix[otherRow][otherColumn];
        matrix[row][column] = Math.cos(angle) * one - Math.sin(angle) * other;
        matrix[otherRow][otherColumn] = Math.sin(angle) * one + Math.cos(angle) * other;
    }

    @Test
    void equal_variances_have_directions_at_right_angles_all_the_same() {
        float[] rows = {1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1};
        var found = PrincipalComponents.of(rows, 3, 3, () -> true);
        assertThat(found.variances()).containsExactly(new double[] {0.4, 0.4, 0.4}, near());
        assertThat(Lanczos.product(found.directions().get(0), found.directions().get(1)))
                .isCloseTo(0, near());
        assertThat(Lanczos.product(found.directions().get(1), found.directions().get(2)))
                .isCloseTo(0, near());
    }

    @Test
    void rows_that_are_alike_lie_at_one_place() {
        float[] rows = {4, 5, 6, 4, 5, 6, 4, 5, 6};
        var found = PrincipalComponents.of(rows, 3, 50, () -> true);
        assertThat(found.shares()).containsOnly(0);
        assertThat(found.coordinates(rows)).containsOnly(0);
        assertThat(found.coordinates(rows)).hasSize(9);
    }

    @Test
    void of_fewer_rows_than_columns_there_are_as_many_components_as_rows() {
        float[] rows = {1, 2, 3, 4, 3, 1, 0, 2};
        var found = PrincipalComponents.of(rows, 4, 50, () -> true);
        assertThat(found.count()).isEqualTo(2);
        assertThat(found.variances()[0]).isCloseTo(9, near()); // half of 4 + 1 + 9 + 4
        assertThat(found.variances()[1]).isCloseTo(0, near());
    }

    @Test
    void what_nobody_waits_for_is_given_up() {
        assertThatThrownBy(() -> PrincipalComponents.of(new float[] {1, 2, 3}, 1, 1, () -> false))
                .isInstanceOf(CancellationException.class);
    }
}
