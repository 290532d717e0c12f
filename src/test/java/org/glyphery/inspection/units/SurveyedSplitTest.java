package org.glyphery.inspection.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Split;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Network;
import org.junit.jupiter.api.Test;

class SurveyedSplitTest {

    @Test
    void a_small_network_reads_the_whole_validation_split() {
        Dataset mnist = Digits.first(10, 5000, 10);
        var split = SurveyedSplit.of(mnist, network(new CnnBuilder().channels(4).build()));
        assertThat(split.split()).isEqualTo(Split.VALIDATION);
        assertThat(split.read().count()).isEqualTo(mnist.validation().count());
        assertThat(split.index(17)).isEqualTo(17);
    }

    @Test
    void a_large_network_reads_a_sample_whose_examples_are_known_by_their_index_in_the_split() {
        Dataset mnist = Digits.first(10, 5000, 10);
        var split = SurveyedSplit.of(mnist, network(new CnnBuilder().channels(700, 700).build()));
        assertThat(split.read().count()).isBetween(200, mnist.validation().count() - 1);
        Set<Integer> indices = new HashSet<>();
        for (int row = 0; row < split.read().count(); row++) {
            indices.add(split.index(row));
            assertThat(split.all().glyph(split.index(row)).pixels())
                    .isEqualTo(split.read().glyph(row).pixels());
        }
        assertThat(indices).hasSize(split.read().count());
    }

    @Test
    void without_validation_examples_the_test_split_is_read() {
        var small = network(new CnnBuilder().channels(4).build());
        assertThat(SurveyedSplit.of(Digits.mnist(), small).split()).isEqualTo(Split.TEST);
    }

    private static Network network(Architecture architecture) {
        return Network.of(architecture, PictureShape.MNIST, 10);
    }
}
