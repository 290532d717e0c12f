package org.glyphery.dataset.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.statistics.PixelNeighbours.PixelNeighbour;
import org.junit.jupiter.api.Test;

class PixelNeighboursTest {

    private final Examples digits = Digits.first(3000, 0, 0).training();

    @Test
    void the_nearest_are_those_of_a_look_at_all_and_never_the_picture_itself() {
        int itself = 17;
        byte[] picture = new byte[digits.shape().pixels()];
        digits.copyBytes(itself, picture, 0);

        var found = PixelNeighbours.of(digits, picture, itself, 8);

        List<Integer> expected =
                IntStream.range(0, digits.count())
                        .filter(index -> index != itself)
                        .boxed()
                        .sorted(Comparator.comparingDouble(index -> distance(itself, index)))
                        .limit(8)
                        .toList();
        assertThat(found).extracting(PixelNeighbour::index).isEqualTo(expected);
        assertThat(found.getFirst().distance())
                .isCloseTo(distance(itself, expected.getFirst()), within(1e-4));
        assertThat(PixelNeighbours.of(digits, picture, -1, 1))
                .containsExactly(new PixelNeighbour(itself, 0));
    }

    private double distance(int one, int other) {
        float[] first = digits.glyph(one).pixels();
        float[] second = digits.glyph(other).pixels();
        double sum = 0;
        for (int pixel = 0; pixel < first.length; pixel++) {
            double difference = (double) first[pixel] - second[pixel];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
