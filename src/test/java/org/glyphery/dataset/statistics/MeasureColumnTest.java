package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureColumnTest {

    /// What the wall of pictures computes of a byte, frontend/wall-columns.ts.
    private static int barOnTheWall(byte value, int bars) {
        return (value & 0xFF) * bars / 256;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 12, 18, 21, 31})
    void each_of_a_few_whole_numbers_has_a_bar_of_its_own(int numbers) {
        float[] values = new float[numbers];
        for (int number = 0; number < numbers; number++) values[number] = 4 + number;
        var column = new MeasureColumn(ExampleMeasure.WIDTH, values);
        assertThat(column.range().bars()).isEqualTo(numbers);
        byte[] bytes = column.quantised();
        for (int number = 0; number < numbers; number++) {
            assertThat(column.range().bar(values[number])).isEqualTo(number);
            assertThat(barOnTheWall(bytes[number], numbers)).isEqualTo(number);
            assertThat(column.range().edge(number)).isEqualTo(4 + number);
        }
    }

    @Test
    void a_value_lies_in_the_same_bar_here_and_on_the_wall_and_above_its_edge() {
        var random = new Random(3);
        float[] values = new float[5000];
        for (int index = 0; index < values.length; index++) {
            values[index] = (float) (17 * random.nextGaussian());
        }
        var column = new MeasureColumn(ExampleMeasure.SLANT, values);
        var range = column.range();
        byte[] bytes = column.quantised();
        for (int index = 0; index < values.length; index++) {
            int bar = range.bar(values[index]);
            assertThat(barOnTheWall(bytes[index], range.bars())).isEqualTo(bar);
            assertThat(bar == 0 || values[index] >= range.edge(bar)).isTrue();
            assertThat(bar == range.bars() - 1 || values[index] < range.edge(bar + 1)).isTrue();
        }
    }
}
