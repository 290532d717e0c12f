package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glyphery.plot.IntervalPlot.IntervalRow;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// What reports add to plots: intervals, and less room.
class IntervalPlotTest {

    @Test
    void an_interval_lies_where_its_values_do_on_an_axis_that_need_not_begin_at_zero() {
        var picture =
                Picture.of(
                        new IntervalPlot(
                                "Accuracy",
                                "test accuracy",
                                true,
                                List.of(
                                        new IntervalRow("max", 0.98, 0.97, 0.99, List.of(0.975)),
                                        new IntervalRow("mean", 0.96, 0.95, 0.965, List.of()))));
        assertThat(picture.texts("row-name")).containsExactly("max", "mean");
        assertThat(picture.texts("row-value")).containsExactly("98.00 %", "96.00 %");
        Element range = picture.all("line", "range").getFirst();
        Element dot = picture.all("circle", "point").getFirst();
        double middle = (Picture.at(range, "x1") + Picture.at(range, "x2")) / 2;
        assertThat(Picture.at(dot, "cx")).isCloseTo(middle, within(0.1));
        assertThat(picture.all("line", "fine")).hasSize(1);
        assertThat(Picture.at(picture.all("line", "fine").getFirst(), "x1"))
                .isCloseTo((Picture.at(range, "x1") + middle) / 2, within(0.1));
        assertThat(picture.texts("x-tick")).doesNotContain("0 %");
    }

    @Test
    void a_plot_beside_another_is_narrower_and_leaves_its_title_to_the_caption() {
        var plot = new LinePlot("Loss", "epoch", 0, 1, false, false, List.of(), List.of());
        String half = Svg.of(plot, PlotFormat.HALF);
        assertThat(half).contains("viewBox=\"0 0 420 ").doesNotContain("class=\"ink title\"");
        assertThat(Svg.of(plot)).contains("viewBox=\"0 0 760 ", "class=\"ink title\"");
    }
}
