package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Network;
import org.glyphery.network.ResidualCnnBuilder;
import org.junit.jupiter.api.Test;

class LayerTableTest {

    /// Convolutions 27 4 and twice 36 4, each with a scale and a shift a channel; then 4 5 + 5.
    @Test
    void what_is_within_a_residual_layer_comes_before_it_and_is_counted_once() {
        var architecture =
                new ResidualCnnBuilder().channels(4).pooledBlocks(1).residualBlocks(1).build();
        var table = LayerTable.of(Network.of(architecture, new PictureShape(8, 8, 3), 5));
        assertThat(table.rows())
                .containsExactly(
                        List.of("picture", "3 × 8 × 8", "–", "–"),
                        List.of("convolution", "4 × 8 × 8", "108", "6,912"),
                        List.of("pooling", "4 × 4 × 4", "–", "–"),
                        List.of("normalisation", "4 × 4 × 4", "8", "–"),
                        List.of("ReLU", "4 × 4 × 4", "–", "–"),
                        List.of("· convolution", "4 × 4 × 4", "144", "2,304"),
                        List.of("· normalisation", "4 × 4 × 4", "8", "–"),
                        List.of("· ReLU", "4 × 4 × 4", "–", "–"),
                        List.of("· convolution", "4 × 4 × 4", "144", "2,304"),
                        List.of("· normalisation", "4 × 4 × 4", "8", "–"),
                        List.of("· ReLU", "4 × 4 × 4", "–", "–"),
                        List.of("residual", "4 × 4 × 4", "–", "–"),
                        List.of("global pooling", "4", "–", "–"),
                        List.of("dense", "5", "25", "20"),
                        List.of("factor", "5", "–", "–"));
        assertThat(table.total()).containsExactly("in total", "", "445", "11,540");
    }
}
