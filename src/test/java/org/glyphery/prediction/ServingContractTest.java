package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;

class ServingContractTest {

    private static final List<String> DIGITS = List.of("0", "1");
    private static final ServingContract BEFORE =
            new ServingContract(PictureShape.MNIST, true, DIGITS);

    @Test
    void what_takes_the_same_and_answers_with_the_same_classes_breaks_nothing() {
        assertThat(
                        BEFORE.difference(
                                new ServingContract(PictureShape.MNIST, true, List.of("0", "1"))))
                .isEmpty();
    }

    @Test
    void every_difference_that_a_program_would_notice_is_told() {
        assertThat(
                        BEFORE.difference(
                                new ServingContract(new PictureShape(32, 32, 3), true, DIGITS)))
                .contains("takes pictures of 32x32x3, the one before takes 28x28x1");
        assertThat(BEFORE.difference(new ServingContract(PictureShape.MNIST, false, DIGITS)))
                .contains("reads pictures, the one before reads handwriting");
        assertThat(
                        BEFORE.difference(
                                new ServingContract(
                                        PictureShape.MNIST, true, List.of("0", "1", "2"))))
                .contains("has 3 classes, the one before has 2");
        assertThat(
                        BEFORE.difference(
                                new ServingContract(PictureShape.MNIST, true, List.of("1", "0"))))
                .contains("has other classes, or has them in another order");
    }
}
