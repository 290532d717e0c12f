package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Architecture;
import org.glyphery.network.CnnBuilder;
import org.glyphery.network.Initialisation;
import org.glyphery.network.LookingLayers;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Parameter;
import org.glyphery.network.RecurrentBuilder;
import org.glyphery.network.Weights;
import org.glyphery.training.Snapshot;
import org.junit.jupiter.api.Test;

class WeightThumbnailTest {

    private static final PictureShape SHAPE = new PictureShape(28, 28, 1);
    private static final List<String> CLASSES = List.of("a", "b", "c");

    @Test
    void of_templates_the_strongest_is_shown() {
        float[] kernel = new float[784 * 3];
        kernel[0] = 0.5f; // of a
        kernel[3 * 30 + 1] = -2; // of b, row 1, column 2
        kernel[3 * 783 + 1] = 1;
        var array = new NamedArray("dense1/kernel", List.of(784, 3), kernel);

        var thumbnail = thumbnail(new Architecture.Linear(), List.of(array));

        assertThat(thumbnail.height()).isEqualTo(28);
        assertThat(level(thumbnail, 0)).isEqualTo(128);
        assertThat(level(thumbnail, 30)).isEqualTo(1);
        assertThat(level(thumbnail, 783)).isBetween(191, 192);
    }

    @Test
    void of_kernels_up_to_sixteen_stand_in_a_square_with_lines_between() {
        var many = thumbnail(new CnnBuilder().channels(40).build());
        assertThat(many.width()).isEqualTo(4 * 6 - 1);
        assertThat(many.height()).isEqualTo(many.width());
        for (int row = 0; row < many.height(); row++) {
            assertThat(level(many, row * many.width() + 5)).isEqualTo(128);
        }
        var few = thumbnail(new CnnBuilder().channels(5).build());
        assertThat(few.width()).isEqualTo(2 * 6 - 1);
    }

    @Test
    void of_large_arrays_it_stays_small() {
        var wide = thumbnail(new RecurrentBuilder().units(300).build());
        assertThat(wide.width()).isLessThanOrEqualTo(64);
        assertThat(wide.height()).isLessThanOrEqualTo(64);
    }

    private static WeightThumbnail thumbnail(Architecture architecture) {
        Network network = Network.of(architecture, SHAPE, CLASSES.size());
        var names = LookingLayers.of(network).kernels().stream().map(Parameter::name).toList();
        var weights = Weights.initial(network, Initialisation.GLOROT, 5);
        return thumbnail(architecture, weights.of(names).arrays());
    }

    private static WeightThumbnail thumbnail(Architecture architecture, List<NamedArray> kernels) {
        Network network = Network.of(architecture, SHAPE, CLASSES.size());
        return WeightThumbnail.of(
                PictureWindows.of(network, CLASSES), Snapshot.taken(1, kernels).orElseThrow());
    }

    private static int level(WeightThumbnail thumbnail, int place) {
        return thumbnail.levels()[place] & 0xFF;
    }
}
