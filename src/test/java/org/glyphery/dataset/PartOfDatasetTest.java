package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartOfDatasetTest {

    private static final Datasets DATASETS = new Datasets(Path.of("target"));
    private static final DatasetChoice THREES_AND_EIGHTS =
            Mnist.STANDARD.keeping(List.of("8", "3")).validatedOn(1_000);

    @Test
    void all_splits_have_the_chosen_classes_alone_in_the_order_of_the_dataset() {
        Dataset part = DATASETS.open(THREES_AND_EIGHTS);
        assertThat(part.classes()).containsExactly("3", "8");
        int[] test = places(Digits.mnist().test(), 3, 8);
        assertThat(part.test().count()).isEqualTo(test.length);
        for (int index = 0; index < test.length; index++) {
            assertThat(part.test().glyph(index))
                    .isEqualTo(Digits.mnist().test().glyph(test[index]));
            int whole = Digits.mnist().test().label(test[index]);
            assertThat(part.test().label(index)).isEqualTo(whole == 3 ? 0 : 1);
        }
        int both = places(Digits.mnist().training(), 3, 8).length;
        assertThat(part.training().count()).isEqualTo(both - 1_000);
        assertThat(part.validation().count()).isEqualTo(1_000);
        int threes = places(Digits.mnist().training(), 3).length;
        assertThat(part.validation().labelCounts(2)[0])
                .isEqualTo((int) Math.round(1_000.0 * threes / both));
    }

    @Test
    void the_first_examples_are_those_that_validation_leaves_and_change_nothing_else() {
        Dataset whole = DATASETS.open(Mnist.STANDARD);
        Dataset first = DATASETS.open(Mnist.STANDARD.upTo(300));
        assertThat(first.training().count()).isEqualTo(300);
        assertThat(first.training().sha256())
                .isEqualTo(whole.training().select(IntStream.range(0, 300).toArray()).sha256());
        assertThat(first.validation().sha256()).isEqualTo(whole.validation().sha256());
        assertThat(first.test().sha256()).isEqualTo(whole.test().sha256());
    }

    @Test
    void what_is_known_of_a_part_before_it_is_opened_is_what_it_has() {
        for (DatasetChoice choice :
                List.of(
                        THREES_AND_EIGHTS,
                        THREES_AND_EIGHTS.upTo(77),
                        THREES_AND_EIGHTS.holding(new Fold(7, 2)),
                        THREES_AND_EIGHTS.holding(new Fold(7, 2)).upTo(77))) {
            DatasetFacts facts = DATASETS.facts(choice);
            Dataset opened = DATASETS.open(choice);
            assertThat(facts.classes()).isEqualTo(opened.classes());
            assertThat(facts.trainedOn(choice)).isEqualTo(opened.training().count());
            assertThat(facts.validatedOn(choice)).isEqualTo(opened.validation().count());
            assertThat(facts.splits().test()).isEqualTo(opened.test().count());
        }
    }

    /// Nobody can count the classes of files that are not there.
    @Test
    void of_a_dataset_that_is_not_here_the_classes_share_the_examples_evenly() {
        var choice = DATASETS.standard("fashion-mnist", List.of("Sandal", "Bag")).orElseThrow();
        assumeTrue(
                DATASETS.absence(DATASETS.facts(choice)).isPresent(),
                "a machine without Fashion-MNIST's files");
        assertThat(DATASETS.facts(choice).splits()).isEqualTo(new SplitSizes(12_000, 0, 2_000));
        assertThat(choice.validation()).isEqualTo(1_000);
    }

    @Test
    void the_version_that_is_known_by_a_name_has_all_classes() {
        assertThat(DATASETS.whole(THREES_AND_EIGHTS).orElseThrow().classes()).hasSize(10);
        assertThat(DATASETS.current("mnist").orElseThrow().classes()).hasSize(10);
    }

    private static int[] places(Examples examples, int... labels) {
        return IntStream.range(0, examples.count())
                .filter(index ->
                        IntStream.of(labels).anyMatch(each -> each == examples.label(index)))
                .toArray();
    }
}
