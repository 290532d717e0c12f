package org.glyphery.ui.collections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.glyphery.dataset.Mnist;
import org.junit.jupiter.api.Test;

class GivingOrderTest {

    @Test
    void every_class_comes_once_before_any_comes_again() {
        for (long key = 0; key < 50; key++) {
            List<String> order = GivingOrder.of(Mnist.CLASSES, new int[10], 25, key);
            assertThat(order).hasSize(25);
            assertThat(order.subList(0, 10)).containsExactlyInAnyOrderElementsOf(Mnist.CLASSES);
            assertThat(order.subList(10, 20)).containsExactlyInAnyOrderElementsOf(Mnist.CLASSES);
            assertThat(order.subList(20, 25)).doesNotHaveDuplicates();
            for (int place = 1; place < 25; place++) {
                assertThat(order.get(place)).isNotEqualTo(order.get(place - 1));
            }
        }
    }

    @Test
    void what_somebody_has_given_least_of_comes_first() {
        int[] had = {3, 3, 0, 3, 3, 1, 3, 3, 3, 3};
        List<String> order = GivingOrder.of(Mnist.CLASSES, had, 15, 7);
        assertThat(Collections.frequency(order, "2")).isEqualTo(4);
        assertThat(Collections.frequency(order, "5")).isEqualTo(3);
        assertThat(order.subList(0, 5)).containsOnly("2", "5");
    }

    @Test
    void the_order_is_mixed_and_follows_from_its_key() {
        assertThat(
                        LongStream.range(0, 20)
                                .mapToObj(
                                        key -> GivingOrder.of(Mnist.CLASSES, new int[10], 15, key))
                                .distinct())
                .hasSize(20);
        assertThat(GivingOrder.of(Mnist.CLASSES, new int[10], 15, 3))
                .isEqualTo(GivingOrder.of(Mnist.CLASSES, new int[10], 15, 3));
    }

    @Test
    void two_classes_take_turns_as_far_as_they_can() {
        assertThat(GivingOrder.of(List.of("a", "b"), new int[2], 5, 1)).hasSize(5);
    }
}
