package org.glyphery.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.stream.IntStream;
import org.glyphery.Sha256;
import org.glyphery.image.PictureShape;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final PictureShape SHAPE = new PictureShape(1, 2, 1);
    private static final byte[] PIXELS = {1, 2, 3, 4, (byte) 200, 6};

    @Test
    void the_checksum_is_of_shape_pixels_and_labels_in_their_order() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 1}); // the shape
        bytes.writeBytes(new byte[] {1, 2, 0, 0, 0, 7});
        bytes.writeBytes(new byte[] {3, 4, 0, 0, 0, 0});
        bytes.writeBytes(new byte[] {(byte) 200, 6, 0, 0, 1, 2});
        assertThat(of(7, 0, 258).sha256()).isEqualTo(Sha256.of(bytes.toByteArray()));
    }

    @Test
    void equal_examples_have_one_checksum_wherever_they_were_taken_from() {
        var taken = of(7, 0, 258).select(new int[] {2, 0});
        var own = new Examples(SHAPE, new byte[] {(byte) 200, 6, 1, 2}, new int[] {258, 7});
        assertThat(taken.sha256()).isEqualTo(own.sha256());
    }

    @Test
    void another_label_another_order_or_another_shape_gives_another_checksum() {
        assertThat(of(7, 0, 258).sha256())
                .isNotEqualTo(of(7, 1, 258).sha256())
                .isNotEqualTo(of(7, 0, 258).select(new int[] {0, 2, 1}).sha256())
                .isNotEqualTo(
                        new Examples(new PictureShape(2, 1, 1), PIXELS, new int[] {7, 0, 258})
                                .sha256());
    }

    @Test
    void a_sample_has_of_each_class_its_share_and_mixes_them() {
        var labels = new int[1_000];
        for (int index = 0; index < labels.length; index++) labels[index] = index < 700 ? 0 : 1;
        var examples = new Examples(SHAPE, new byte[2 * labels.length], labels);
        Examples sample = examples.sample(100);
        assertThat(sample.labelCounts(2)).containsExactly(70, 30);
        assertThat(sample.select(IntStream.range(0, 30).toArray()).labelCounts(2)[1])
                .isBetween(3, 20);
        assertThat(sample.place(99)).isEqualTo(examples.sample(100).place(99));
        assertThat(examples.sample(2_000).labelCounts(2)).containsExactly(700, 300);
    }

    private static Examples of(int... labels) {
        return new Examples(SHAPE, PIXELS, labels);
    }
}
