package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.glyphery.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticDigitsTest {

    private static final int TEST = 4_000;

    /// Of the first thousand pictures; whoever changes what the generator writes gives the dataset
    /// a new version.
    private static final String FIRST = "2d78cea7";

    @TempDir private Path home;

    @Test
    void what_it_writes_belongs_to_its_version() {
        assertThat(version(1_000)).isEqualTo(FIRST);
        if (Thorough.ON) assertThat(version(TEST)).isEqualTo(SyntheticDigits.VERSION);
    }

    private static String version(int count) {
        return SyntheticDigits.examples(0, count).sha256().substring(0, 8);
    }

    @Test
    void it_is_known_beside_the_datasets_of_the_catalogue_and_can_be_named_by_a_plan() {
        var datasets = new Datasets(home);
        assertThat(datasets.all()).extracting(DatasetFacts::name).contains(SyntheticDigits.NAME);
        assertThat(datasets.standard(SyntheticDigits.NAME))
                .hasValueSatisfying(choice -> assertThat(choice.validation()).isEqualTo(3_333));
        assertThat(datasets.isInk(new SyntheticDigits().facts().whole())).isTrue();
    }

    @Test
    void a_class_keeps_its_pictures_apart_from_the_others() {
        Examples digits = SyntheticDigits.examples(0, 500);
        assertThat(digits.labelCounts(10)).doesNotContain(0);
        assertThat(List.of(digits.glyph(0), digits.glyph(1))).doesNotHaveDuplicates();
    }
}
