package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StratifiedSplitTest {

    private static final Examples ALL = Digits.mnist().training();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 5_000, 59_999})
    void every_class_keeps_its_share_to_within_one(int count) {
        var split = StratifiedSplit.of(ALL, 10, count, 1);
        assertThat(split.validation()).hasSize(count);
        int[] drawn = ALL.select(split.validation()).labelCounts(10);
        int[] all = ALL.labelCounts(10);
        for (int label = 0; label < 10; label++) {
            assertThat((double) drawn[label])
                    .isCloseTo((double) all[label] * count / 60_000, within(1.0));
        }
    }

    @Test
    void no_example_is_lost_or_in_both() {
        var split = StratifiedSplit.of(ALL, 10, 5_000, 2);
        assertThat(
                        IntStream.concat(
                                        IntStream.of(split.training()),
                                        IntStream.of(split.validation()))
                                .sorted()
                                .toArray())
                .isEqualTo(IntStream.range(0, 60_000).toArray());
    }

    @Test
    void the_seed_decides_who_is_drawn() {
        int[] drawn = StratifiedSplit.of(ALL, 10, 5_000, 3).validation();
        assertThat(StratifiedSplit.of(ALL, 10, 5_000, 3).validation()).isEqualTo(drawn);
        assertThat(StratifiedSplit.of(ALL, 10, 5_000, 4).validation()).isNotEqualTo(drawn);
    }

    @Test
    void all_examples_or_more_are_refused_and_so_are_fewer_than_none() {
        for (int count : new int[] {60_000, 60_001, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> new Mnist().load(count))
                    .isInstanceOf(InvalidSetting.class)
                    .hasMessage(
                            "The setting \"validation examples\" must be below 60000, but it is "
                                    + count
                                    + ".");
        }
        assertThatThrownBy(() -> new DatasetChoice("mnist", Mnist.version(), -1))
                .isInstanceOf(InvalidSetting.class);
    }

    @Test
    void another_dataset_or_version_is_refused() {
        assertThatThrownBy(() ->
                        new Datasets(Path.of("target"))
                                .open(new DatasetChoice("mnist", "00000000", 0)))
                .isInstanceOf(UnknownDataset.class)
                .hasMessageContaining("mnist 00000000");
    }
}
