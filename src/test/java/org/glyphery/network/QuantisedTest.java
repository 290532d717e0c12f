package org.glyphery.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.glyphery.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantisedTest {

    @ParameterizedTest
    @ValueSource(doubles = {1e-30, 1e-3, 1, 1e20})
    void no_number_is_off_by_more_than_half_the_scale(double size) {
        var random = new Randomness(Randomness.key(5));
        float[] values = new float[2_000];
        double largest = 0;
        for (int place = 0; place < values.length; place++) {
            values[place] = (float) (size * random.nextGaussian());
            largest = Math.max(largest, Math.abs((double) values[place]));
        }
        var quantised = Quantised.of(new NamedArray("a", List.of(40, 50), values)).orElseThrow();
        double step = largest / 127;
        assertThat((double) quantised.scale()).isCloseTo(step, within(1e-6 * step));
        NamedArray restored = quantised.restored();
        assertThat(restored.shape()).containsExactly(40, 50);
        for (int place = 0; place < values.length; place++) {
            assertThat((double) restored.values()[place])
                    .isCloseTo(values[place], within(0.50001 * step));
        }
    }

    @Test
    void levels_are_symmetric_about_zero_which_stays_zero() {
        float[] values = {-2, -1, -0.001f, 0, 0.001f, 1, 2};
        var quantised = Quantised.of(new NamedArray("a", List.of(7), values)).orElseThrow();
        assertThat(quantised.levels().levels()).containsExactly(-127, -63, 0, 0, 0, 64, 127);
        var zeros = Quantised.of(new NamedArray("a", List.of(2), new float[2])).orElseThrow();
        assertThat(zeros.restored().values()).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void what_is_no_number_has_no_level(float value) {
        var array = new NamedArray("a", List.of(2), new float[] {1, value});
        assertThat(Quantised.of(array)).isEmpty();
    }

    @Test
    void levels_lie_in_a_file_as_numpy_reads_int8() throws IOException {
        var levels = new LevelArray("kernel", List.of(2, 3), new byte[] {-127, -1, 0, 1, 2, 127});
        var scale = new NamedArray("kernel/scale", List.of(1), new float[] {0.5f});
        var out = new ByteArrayOutputStream();
        Npz.write(List.of(levels, scale), out);
        assertThat(Npz.readArrays(new ByteArrayInputStream(out.toByteArray())))
                .containsExactly(levels, scale);
        assertThatThrownBy(() -> Npz.read(new ByteArrayInputStream(out.toByteArray())))
                .hasMessage("The array kernel is not float32");
        var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        zip.getNextEntry();
        byte[] npy = zip.readAllBytes();
        assertThat(new String(npy, 10, 59, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '|i1', 'fortran_order': False, 'shape': (2, 3), }");
        assertThat(npy).hasSize(128 + 6).endsWith(-127, -1, 0, 1, 2, 127);
    }
}
