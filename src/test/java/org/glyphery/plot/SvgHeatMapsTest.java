package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgHeatMapsTest {

    private static final int SEED = 5;

    @Test
    void rectangles_cover_every_cell_once_in_the_colour_of_its_value() {
        float[] values = template();
        var map = map(picture(values, 0.8));

        int[][] levels = new int[28][28];
        int cells = 0;
        for (Element path : paths(map)) {
            // M x y h n v 1 H x
            List<Double> steps = Picture.numbers(path.getAttribute("d"));
            for (int index = 0; index < steps.size(); index += 5) {
                for (int cell = 0; cell < steps.get(index + 2); cell++) {
                    int x = steps.get(index).intValue() + cell;
                    levels[steps.get(index + 1).intValue()][x] = level(path);
                    cells++;
                }
            }
        }
        assertThat(cells).isEqualTo(28 * 28);
        for (int place = 0; place < values.length; place++) {
            double clipped = Math.max(-0.8, Math.min(0.8, values[place]));
            assertThat((double) levels[place / 28][place % 28])
                    .isEqualTo(Math.rint(20 * clipped / 0.8));
        }
    }

    @Test
    void a_template_costs_little() {
        assertThat(map(picture(template(), 0.8)).getElementsByTagName("path").getLength())
                .isLessThanOrEqualTo(41);
        int one = Picture.of(maps(template(), 0.8, 1)).characters();
        int two = Picture.of(maps(template(), 0.8, 2)).characters();
        assertThat(two - one).isLessThan(8_000);
    }

    @Test
    void cells_without_a_number_stay_blank() {
        var blank = new float[] {1, Float.NaN, Float.POSITIVE_INFINITY, -1};
        var map = map(Picture.of(plot(1, new HeatMaps.Map("m", 2, 2, blank))));

        assertThat(paths(map))
                .extracting(path -> path.getAttribute("d"))
                .containsExactly("M1 1h1v1H1", "M0 0h1v1H0");
        assertThat(paths(map)).extracting(SvgHeatMapsTest::level).containsExactly(-20, 20);
    }

    @Test
    void a_scale_without_length_has_one_colour() {
        var map = map(Picture.of(plot(0, new HeatMaps.Map("m", 1, 2, new float[2]))));

        assertThat(paths(map)).extracting(SvgHeatMapsTest::level).containsExactly(0);
    }

    @Test
    void the_scale_and_all_names_are_written() {
        var map = new HeatMaps.Map("seven", 1, 2, new float[] {0.25f, -0.25f});
        var row = new HeatMaps.MapRow("Linear & plain", List.of(map));
        var picture = Picture.of(new HeatMaps("Templates", 0.25, List.of(row)));

        assertThat(picture.texts("scale")).containsExactly("−0.25", "0", "+0.25");
        assertThat(picture.texts("row-name")).containsExactly("Linear & plain");
        assertThat(picture.texts("map-name")).containsExactly("seven");
        assertThat(picture.text()).contains(".gp .n20{fill:" + Palette.LIGHT.negative() + "}");
        assertThat(picture.text()).contains(".gp .z{fill:" + Palette.LIGHT.zero() + "}");
    }

    @Test
    void colours_between_are_mixed() {
        assertThat(Palette.mixed("#000000", "#204060", 0.5)).isEqualTo("#102030");
        assertThat(Palette.mixed("#f4f2ed", "#2747c7", 0)).isEqualTo("#f4f2ed");
        assertThat(Palette.mixed("#f4f2ed", "#2747c7", 1)).isEqualTo("#2747c7");
    }

    @Test
    void a_map_has_a_value_a_cell_and_equals_one_of_the_same_values() {
        assertThat(new HeatMaps.Map("m", 1, 2, new float[] {1, 2}))
                .isEqualTo(new HeatMaps.Map("m", 1, 2, List.of(1.0, 2.0)));
        assertThatThrownBy(() -> new HeatMaps.Map("m", 2, 2, new float[3]))
                .hasMessageContaining("2 x 2 cells has 3 values");
    }

    private static HeatMaps plot(double largest, HeatMaps.Map map) {
        return new HeatMaps("Maps", largest, List.of(new HeatMaps.MapRow("", List.of(map))));
    }

    private static Picture picture(float[] values, double largest) {
        return Picture.of(maps(values, largest, 1));
    }

    private static HeatMaps maps(float[] values, double largest, int rows) {
        var row = new HeatMaps.MapRow("", List.of(new HeatMaps.Map("seven", 28, 28, values)));
        return new HeatMaps("Templates", largest, Collections.nCopies(rows, row));
    }

    /// Smooth in the middle, noise at the edge, as what a linear classifier learns.
    private static float[] template() {
        var random = new Random(SEED);
        float[] values = new float[28 * 28];
        for (int place = 0; place < values.length; place++) {
            double y = Math.floorDiv(place, 28) - 13.5;
            double x = place % 28 - 13.5;
            double wave = Math.sin(0.35 * x) * Math.cos(0.3 * y) * Math.exp(-(x * x + y * y) / 90);
            values[place] = (float) (1.2 * wave + 0.01 * random.nextGaussian());
        }
        return values;
    }

    /// The first map, after the scale.
    private static Element map(Picture picture) {
        return picture.all("g", "map").get(1);
    }

    private static List<Element> paths(Element map) {
        var paths = map.getElementsByTagName("path");
        return IntStream.range(0, paths.getLength())
                .mapToObj(index -> (Element) paths.item(index))
                .toList();
    }

    private static int level(Element path) {
        String name = path.getAttribute("class");
        if (name.equals("z")) return 0;
        return Integer.parseInt(name, 1, name.length(), 10) * (name.startsWith("n") ? -1 : 1);
    }
}
