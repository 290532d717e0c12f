package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.glyphery.plot.Picture.at;
import static org.glyphery.plot.Picture.numbers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.plot.BarPlot.Bar;
import org.glyphery.plot.LinePlot.AxisMark;
import org.glyphery.plot.LinePlot.PlotLine;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgTest {

    private static final Axis SIZE = new Axis("parameters", false, false, List.of());
    private static final Axis SHARE = new Axis("accuracy", true, false, List.of());

    @Test
    void lines_go_through_their_points() {
        var picture = Picture.of(lines(false, 0, 4, line("loss", 0, 1.0, 1, 0.5, 2, 0.25, 4, 0.0)));

        double left = picture.gridLeft();
        double right = picture.gridRight();
        double top = picture.tickY("1.0");
        double bottom = picture.tickY("0.0");
        List<Double> path = picture.path("curve");
        assertThat(path).hasSize(8);
        double[][] points = {{0, 1}, {1, 0.5}, {2, 0.25}, {4, 0}};
        for (int index = 0; index < points.length; index++) {
            assertThat(path.get(2 * index))
                    .isCloseTo(left + (right - left) * points[index][0] / 4, within(0.11));
            assertThat(path.get(2 * index + 1))
                    .isCloseTo(bottom + (top - bottom) * points[index][1], within(0.11));
        }
    }

    @Test
    void on_a_logarithmic_axis_equal_quotients_are_equally_far_apart() {
        var picture = Picture.of(lines(true, 0, 4, line("loss", 0, 10, 1, 1, 2, 0.1, 3, 0, 4, -1)));

        List<Double> path = picture.path("curve");
        assertThat(path).hasSize(6); // there are no logarithms of 0 and -1
        assertThat(path.get(3) - path.get(1)).isCloseTo(path.get(5) - path.get(3), within(0.11));
        assertThat(picture.texts("y-tick")).contains("0.1", "1", "10");
    }

    @Test
    void a_value_that_is_no_number_breaks_its_line() {
        var picture =
                Picture.of(
                        lines(
                                false,
                                0,
                                5,
                                line("a", 0, 1, 1, 2, 2, Double.NaN, 3, 2, 4, 1),
                                line("b", 0, 1, 1, Double.POSITIVE_INFINITY, 2, 1)));

        String path = picture.all("path", "curve").getFirst().getAttribute("d");
        assertThat(path.chars().filter(sign -> sign == 'M')).hasSize(2);
        assertThat(numbers(path)).hasSize(8);
        assertThat(picture.all("path", "curve")).hasSize(1);
        assertThat(picture.all("circle", "curve")).hasSize(2); // alone between gaps
        assertThat(picture.texts("y-tick")).contains("1", "2");
    }

    @Test
    void one_point_is_a_dot_on_a_readable_axis() {
        var picture = Picture.of(lines(false, 1, 1, line("loss", 1, 0.5)));

        assertThat(picture.all("circle", "curve")).hasSize(1);
        assertThat(picture.texts("y-tick")).hasSizeGreaterThan(2).contains("0.50");
        assertThat(picture.texts("x-tick")).contains("1");
    }

    @Test
    void empty_plots_say_so() {
        Stream.of(
                        lines(true, 0, 1, line("loss", 0, -1)),
                        new ScatterPlot("s", SIZE, SHARE, List.of()),
                        new ParallelPlot("p", List.of(), List.of()),
                        new ParallelPlot("p", List.of(SIZE), List.of()),
                        new BarPlot("b", "nats", false, List.of(new Bar("x", Double.NaN))),
                        new IntervalPlot("i", "nats", false, List.of()),
                        new HeatMaps("h", 1, List.of()))
                .forEach(plot ->
                        assertThat(Picture.of(plot).text()).contains("nothing to draw yet"));
    }

    @Test
    void a_band_lies_where_its_values_do_and_bears_its_name() {
        var picture =
                Picture.of(
                        new LinePlot(
                                "l",
                                "epoch",
                                0,
                                1,
                                false,
                                true,
                                List.of(line("a", 0, 0.002, 1, 0.02)),
                                List.of(),
                                Optional.of(new LinePlot.Band(0.0001, 0.01, "healthy"))));
        var band = picture.all("rect", "band").getFirst();
        double top = Picture.at(band, "y");
        assertThat(top).isCloseTo(picture.tickY("0.01"), within(0.1));
        assertThat(top + Picture.at(band, "height"))
                .isCloseTo(picture.tickY("0.0001"), within(0.1));
        assertThat(picture.text()).contains("healthy");
    }

    @Test
    void names_are_text_whatever_is_in_them() {
        String name = "a<b> & \"c\" \u0000 ö 數";
        var picture =
                Picture.of(
                        new LinePlot(
                                name,
                                name,
                                0,
                                1,
                                false,
                                false,
                                List.of(line(name, 0, 1), line("other", 1, 1)),
                                List.of(new AxisMark(1, name))));

        String shown = name.replace('\u0000', '\ufffd');
        assertThat(picture.root().getAttribute("aria-label")).isEqualTo(shown);
        assertThat(picture.texts("title")).containsExactly(shown);
        assertThat(picture.texts("key")).containsExactly(shown, "other");
        assertThat(picture.texts("x-name")).containsExactly(shown);
        assertThat(picture.texts("mark-name")).contains(shown);
    }

    @Test
    void the_key_of_twenty_lines_wraps_and_nothing_overlaps() {
        PlotLine[] lines =
                IntStream.range(0, 20)
                        .mapToObj(index -> line("A run with the number " + index, 0, index, 1, 1))
                        .toArray(PlotLine[]::new);
        var picture = Picture.of(lines(false, 0, 1, lines));

        List<Element> key = picture.all("text", "key");
        assertThat(key).hasSize(20);
        for (int index = 1; index < key.size(); index++) {
            Element before = key.get(index - 1);
            double end = at(before, "x") + Lettering.TEXT.width(before.getTextContent());
            boolean sameLine = at(before, "y") == at(key.get(index), "y");
            assertThat(end)
                    .isLessThan(sameLine ? at(key.get(index), "x") : PlotFormat.ALONE.width());
        }
        List<Element> curves = picture.all("path", "curve");
        assertThat(curves.subList(0, 10)).noneMatch(SvgTest::isDashed);
        assertThat(curves.subList(10, 20)).allMatch(SvgTest::isDashed);
        assertThat(at(key.getLast(), "y"))
                .isLessThan(at(picture.all("text", "y-tick").getLast(), "y"));
    }

    @Test
    void a_long_name_ends_in_an_ellipsis() {
        String name = "a very long name of a run ".repeat(20);
        var picture = Picture.of(new BarPlot("Bars", "nats", false, List.of(new Bar(name, 1))));

        assertThat(picture.texts("bar-name").getFirst()).endsWith("…").startsWith("a very long");
    }

    @Test
    void marks_are_vertical_lines_and_their_names_do_not_touch() {
        var plot =
                new LinePlot(
                        "Loss",
                        "epoch",
                        1,
                        30,
                        false,
                        false,
                        List.of(line("loss", 1, 1, 30, 0)),
                        List.of(
                                new AxisMark(29, "best 29"),
                                new AxisMark(30, "last 30"),
                                new AxisMark(31, "no")));
        var picture = Picture.of(plot);

        assertThat(picture.all("line", "mark"))
                .hasSize(2)
                .allMatch(mark -> at(mark, "x1") == at(mark, "x2"));
        List<Element> names =
                picture.all("text", "mark-name").stream()
                        .filter(each -> Picture.classes(each).contains("soft"))
                        .toList();
        assertThat(names).extracting(Element::getTextContent).containsExactly("best 29", "last 30");
        assertThat(at(names.getFirst(), "y")).isNotEqualTo(at(names.getLast(), "y"));
    }

    @Test
    void the_chosen_point_is_a_ring_on_its_line_and_what_is_behind_is_paler() {
        List<List<Double>> points = List.of(List.of(0.0, 1.0), List.of(1.0, 0.0));
        var line = new PlotLine("loss", false, points, points, Optional.of(points.getLast()));
        var picture = Picture.of(lines(false, 0, 1, line));

        List<Double> path = picture.path("curve");
        Element ring = picture.all("circle", "best").getFirst();
        assertThat(at(ring, "cx")).isEqualTo(path.get(2));
        assertThat(at(ring, "cy")).isEqualTo(path.get(3));
        assertThat(picture.texts("key")).containsExactly("loss", "best epoch");
        assertThat(picture.all("path", "behind")).hasSize(1);
    }

    @Test
    void thousands_of_steps_cost_little_and_keep_their_extremes() {
        List<List<Double>> points = new ArrayList<>();
        for (int step = 0; step < 100_000; step++) {
            points.add(List.of((double) step, step == 77_777 ? 9.0 : Math.sin(step)));
        }
        var picture = Picture.of(lines(false, 0, 100_000, new PlotLine("loss", false, points)));

        assertThat(picture.characters()).isLessThan(60_000);
        List<Double> path = picture.path("curve");
        double top =
                IntStream.range(0, path.size() / 2)
                        .mapToDouble(index -> path.get(2 * index + 1))
                        .min()
                        .orElseThrow();
        double nine = picture.tickY("8") + (picture.tickY("10") - picture.tickY("8")) / 2;
        assertThat(top).isCloseTo(nine, within(0.2));
    }

    @Test
    void colours_are_those_of_the_page() throws IOException {
        String page = Files.readString(Path.of("frontend/theme/paper.css"));
        String style = Svg.of(lines(false, 0, 1));

        assertThat(style).contains("@media screen and (prefers-color-scheme:dark)");
        var light = Palette.LIGHT;
        var dark = Palette.DARK;
        assertThat(page)
                .contains(variable("ink", light.ink(), dark.ink()))
                .contains(variable("soft", light.soft(), dark.soft()))
                .contains(variable("line", light.line(), dark.line()))
                .contains(variable("sheet", light.sheet(), dark.sheet()))
                .contains(variable("zero", light.zero(), dark.zero()))
                .contains(variable("positive", light.positive(), dark.positive()))
                .contains(variable("negative", light.negative(), dark.negative()))
                .contains("--plot-1: var(--positive);", "--plot-2: var(--negative);");
        assertThat(light.lines()).startsWith(light.positive(), light.negative());
        assertThat(dark.lines()).startsWith(dark.positive(), dark.negative());
        assertThat(light.lines()).hasSameSizeAs(dark.lines()).hasSize(LinePlot.COLOURS);
        assertThat(page).doesNotContain("--plot-" + (LinePlot.COLOURS + 1));
        assertThat(Files.readString(Path.of("frontend/look.ts")))
                .contains("const COLOURS = %d;".formatted(LinePlot.COLOURS));
        for (int index = 2; index < light.lines().size(); index++) {
            String name = "plot-" + (index + 1);
            assertThat(page)
                    .contains(variable(name, light.lines().get(index), dark.lines().get(index)));
        }
    }

    @Test
    void a_plot_is_drawn_the_same_every_time() {
        var plot = lines(false, 0, 1, line("a", 0, 1, 1, 0.5));

        assertThat(Svg.of(plot)).isEqualTo(Svg.of(plot)).startsWith("<svg ").doesNotContain(" id=");
    }

    private static String variable(String name, String light, String dark) {
        return "--%s: light-dark(%s, %s);".formatted(name, light, dark);
    }

    private static LinePlot lines(boolean logarithmic, double from, double to, PlotLine... lines) {
        return new LinePlot(
                "Loss", "epoch", from, to, false, logarithmic, List.of(lines), List.of());
    }

    /// @param points x, y, x, y, ...
    private static PlotLine line(String name, double... points) {
        List<List<Double>> pairs = new ArrayList<>();
        for (int index = 0; index < points.length; index += 2) {
            pairs.add(List.of(points[index], points[index + 1]));
        }
        return new PlotLine(name, false, Collections.unmodifiableList(pairs));
    }

    private static boolean isDashed(Element element) {
        return Picture.classes(element).contains("dashed");
    }
}
