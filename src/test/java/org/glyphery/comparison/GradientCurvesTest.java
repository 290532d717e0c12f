package org.glyphery.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.plot.LinePlot;
import org.glyphery.plot.LinePlot.PlotLine;
import org.glyphery.training.GradientNorm;
import org.junit.jupiter.api.Test;

class GradientCurvesTest {

    @Test
    void every_layer_is_a_line_from_before_the_first_step_on() {
        LinePlot plot =
                GradientCurves.byLayer(
                        List.of(
                                new GradientNorm(0, "dense1", 1e-7),
                                new GradientNorm(0, "dense2", 0.5),
                                new GradientNorm(1, "dense1", 2e-7),
                                new GradientNorm(1, "dense2", 0.25)),
                        30);
        assertThat(plot.from()).isZero();
        assertThat(plot.to()).isEqualTo(30);
        assertThat(plot.logarithmic()).isTrue();
        assertThat(plot.lines())
                .containsExactly(
                        new PlotLine(
                                "dense1", false, List.of(List.of(0.0, 1e-7), List.of(1.0, 2e-7))),
                        new PlotLine(
                                "dense2", false, List.of(List.of(0.0, 0.5), List.of(1.0, 0.25))));
    }

    @Test
    void a_gradient_of_zero_leaves_a_line_without_that_point() {
        LinePlot plot =
                GradientCurves.byLayer(
                        List.of(new GradientNorm(0, "dense1", 0), new GradientNorm(1, "dense1", 1)),
                        1);
        assertThat(plot.lines())
                .containsExactly(new PlotLine("dense1", false, List.of(List.of(1.0, 1.0))));
    }

    @Test
    void after_ten_layers_lines_are_dashed() {
        var norms =
                IntStream.range(0, 12)
                        .mapToObj(layer -> new GradientNorm(0, "dense" + layer, 1))
                        .toList();
        assertThat(GradientCurves.byLayer(norms, 1).lines().stream().filter(PlotLine::dashed))
                .extracting(PlotLine::name)
                .containsExactly("dense10", "dense11");
    }
}
