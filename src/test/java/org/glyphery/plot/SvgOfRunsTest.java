package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.plot.Picture.at;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.plot.BarPlot.Bar;
import org.glyphery.plot.ParallelPlot.ParallelLine;
import org.glyphery.plot.ScatterPlot.ScatterPoint;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/// Plots that have a point, a row or a bar a run.
class SvgOfRunsTest {

    private static final Axis SIZE = new Axis("parameters", false, false, List.of());
    private static final Axis SHARE = new Axis("accuracy", true, false, List.of());
    private static final Axis RATE = new Axis("learning rate", false, true, List.of());
    private static final Axis WORDS = new Axis("activation", false, false, List.of("ReLU", "tanh"));

    @Test
    void scattered_points_stand_where_their_values_are() {
        var picture =
                Picture.of(
                        new ScatterPlot(
                                "Accuracy over learning rate",
                                RATE,
                                SHARE,
                                List.of(
                                        new ScatterPoint("a", 0, 0.001, 0.9, true),
                                        new ScatterPoint("b", 1, 0.01, 0.95, true),
                                        new ScatterPoint("c", 12, 0.1, 0.92, false),
                                        new ScatterPoint("none", 3, 0, 0.92, false))));

        List<Element> points = picture.all("circle", "point");
        assertThat(points).hasSize(3);
        double first = at(points.get(0), "cx");
        assertThat(at(points.get(1), "cx") - first)
                .isCloseTo((at(points.get(2), "cx") - first) / 2, within(0.11));
        double low = picture.tickY("90 %");
        double high = picture.tickY("95 %");
        assertThat(at(points.get(0), "cy")).isCloseTo(low, within(0.11));
        assertThat(at(points.get(2), "cy")).isCloseTo(low + (high - low) * 0.4, within(0.11));
        assertThat(picture.texts("point-name")).contains("a", "b", "c").doesNotContain("none");
        assertThat(picture.path("front"))
                .containsExactly(
                        first,
                        at(points.get(0), "cy"),
                        at(points.get(1), "cx"),
                        at(points.get(1), "cy"));
        assertThat(points.get(2).getAttribute("class")).contains("ring", "s3");
    }

    @Test
    void many_points_or_crowded_ones_have_a_key() {
        List<ScatterPoint> many =
                IntStream.range(0, 13)
                        .mapToObj(
                                index -> new ScatterPoint("run " + index, index, index, 0.5, false))
                        .toList();
        List<ScatterPoint> crowded =
                IntStream.range(0, 12)
                        .mapToObj(index -> new ScatterPoint("run " + index, index, 1, 0.5, false))
                        .toList();

        for (List<ScatterPoint> points : List.of(many, crowded)) {
            var picture = Picture.of(new ScatterPlot("Many", SIZE, SHARE, points));
            assertThat(picture.texts("key")).hasSameSizeAs(points);
            assertThat(picture.all("text", "point-name")).isEmpty();
        }
    }

    @Test
    void words_are_ticks_of_their_own() {
        var picture =
                Picture.of(
                        new ScatterPlot(
                                "Accuracy over activation",
                                WORDS,
                                SHARE,
                                List.of(
                                        new ScatterPoint("a", 0, 0, 0.9, false),
                                        new ScatterPoint("b", 1, 1, 0.95, false),
                                        new ScatterPoint("no such word", 2, 2, 0.95, false))));

        assertThat(picture.texts("x-tick")).containsExactly("ReLU", "tanh");
        List<Element> points = picture.all("circle", "point");
        assertThat(points).hasSize(2);
        double left = picture.gridLeft();
        double right = picture.gridRight();
        assertThat(at(points.getFirst(), "cx")).isCloseTo((3 * left + right) / 4, within(0.11));
        assertThat(at(points.getLast(), "cx")).isCloseTo((left + 3 * right) / 4, within(0.11));
    }

    @Test
    void rows_run_through_all_axes_but_those_where_they_have_no_value() {
        var picture =
                Picture.of(
                        new ParallelPlot(
                                "Settings",
                                List.of(WORDS, RATE, SHARE),
                                List.of(
                                        new ParallelLine("a", 0, List.of(1.0, 0.1, 0.9)),
                                        new ParallelLine("b", 1, Arrays.asList(0.0, null, 0.95)),
                                        new ParallelLine("c", 2, List.of(0.0, 0.001, 1.0)))));

        List<Element> axes = picture.all("line", "axis");
        assertThat(axes).hasSize(3);
        double top = at(axes.getFirst(), "y1");
        double bottom = at(axes.getFirst(), "y2");
        List<Double> row = picture.path("row");
        assertThat(row).hasSize(6);
        assertThat(row.get(0)).isEqualTo(at(axes.getFirst(), "x1"));
        assertThat(row.get(1)).isCloseTo(top + (bottom - top) / 4, within(0.11));
        assertThat(row.get(3)).isCloseTo(top, within(0.11));
        assertThat(row.get(5)).isCloseTo(bottom, within(0.11));
        assertThat(picture.all("path", "row")).hasSize(2);
        assertThat(picture.all("circle", "row")).hasSize(2);
        assertThat(picture.texts("axis-name"))
                .containsExactly("activation", "learning rate", "accuracy");
        assertThat(picture.texts("tick")).contains("ReLU", "tanh", "0.01", "90 %");
    }

    @Test
    void bars_begin_at_zero_and_end_at_their_values() {
        var picture =
                Picture.of(
                        new BarPlot(
                                "Change",
                                "nats",
                                false,
                                List.of(new Bar("more", 0.02), new Bar("less", -0.01))));

        Element more = picture.all("rect", "bar").getFirst();
        Element less = picture.all("rect", "bar").getLast();
        assertThat(at(more, "width")).isCloseTo(2 * at(less, "width"), within(0.2));
        assertThat(at(less, "x") + at(less, "width")).isCloseTo(at(more, "x"), within(0.11));
        assertThat(picture.texts("bar-value")).contains("0.02", "−0.01");
        assertThat(Picture.classes(more)).doesNotContainAnyElementsOf(List.of("f2"));
    }

    @Test
    void shares_are_per_cent() {
        var picture =
                Picture.of(new BarPlot("Test", "accuracy", true, List.of(new Bar("CNN", 0.99316))));

        assertThat(picture.texts("bar-value")).contains("99.32 %");
        assertThat(picture.texts("x-tick")).contains("0 %", "100 %").doesNotContain("120 %");
    }
}
