package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldTest {

    private static final Examples ALL = Digits.mnist().training();
    private static final int CLASSES = 10;

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 7})
    void the_folds_are_a_partition_and_each_is_held_out_once(int folds) {
        int[] held =
                IntStream.rangeClosed(1, folds)
                        .mapToObj(each -> split(folds, each))
                        .flatMapToInt(split -> Arrays.stream(split.validation()))
                        .sorted()
                        .toArray();
        assertThat(held).isEqualTo(IntStream.range(0, 60_000).toArray());
        for (int fold = 1; fold <= folds; fold++) {
            StratifiedSplit split = split(folds, fold);
            assertThat(split.validation()).hasSize(new Fold(folds, fold).size(60_000));
            int[] both =
                    IntStream.concat(
                                    Arrays.stream(split.training()),
                                    Arrays.stream(split.validation()))
                            .sorted()
                            .toArray();
            assertThat(both).isEqualTo(held);
        }
    }

    @Test
    void classes_are_spread_over_the_folds_as_evenly_as_can_be() {
        int[] all = ALL.labelCounts(CLASSES);
        for (int fold = 1; fold <= 7; fold++) {
            int[] held = ALL.select(split(7, fold).validation()).labelCounts(CLASSES);
            for (int label = 0; label < CLASSES; label++) {
                assertThat(held[label]).isBetween(all[label] / 7, all[label] / 7 + 1);
            }
        }
    }

    @Test
    void the_seed_decides_which_fold_an_example_is_in() {
        Fold first = new Fold(5, 1);
        int[] held = StratifiedSplit.holding(first, ALL, CLASSES, 3).validation();
        assertThat(StratifiedSplit.holding(first, ALL, CLASSES, 3).validation()).isEqualTo(held);
        assertThat(StratifiedSplit.holding(first, ALL, CLASSES, 4).validation()).isNotEqualTo(held);
    }

    @Test
    void a_dataset_opened_with_a_fold_is_validated_on_it() {
        DatasetChoice choice = Mnist.STANDARD.holding(new Fold(7, 3));
        Dataset mnist = new Datasets(Path.of("target")).open(choice);
        assertThat(mnist.validation().count())
                .isEqualTo(Mnist.FACTS.validatedOn(choice))
                .isEqualTo(8_572);
        assertThat(mnist.training().count())
                .isEqualTo(Mnist.FACTS.trainedOn(choice))
                .isEqualTo(60_000 - 8_572);
    }

    @Test
    void what_is_no_fold_is_refused() {
        assertThatThrownBy(() -> new Fold(1, 1))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("The setting \"folds\" must be at least 2, but it is 1.");
        assertThatThrownBy(() -> new Fold(5, 6))
                .hasMessage(
                        "The setting \"held fold\" must be at most the number of folds, but it is"
                                + " 6.");
        assertThatThrownBy(() -> new Fold(5, 0)).isInstanceOf(InvalidSetting.class);
        Examples few = Digits.first(3, 0, 1).training();
        assertThatThrownBy(() -> StratifiedSplit.holding(new Fold(4, 1), few, CLASSES, 1))
                .isInstanceOf(InvalidSetting.class);
    }

    private static StratifiedSplit split(int folds, int held) {
        return StratifiedSplit.holding(
                new Fold(folds, held), ALL, CLASSES, Mnist.FACTS.splitSeed());
    }
}
