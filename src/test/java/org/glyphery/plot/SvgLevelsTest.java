package org.glyphery.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.glyphery.plot.LevelPlot.CellState;
import org.glyphery.plot.LevelPlot.LevelCell;
import org.glyphery.plot.LevelPlot.LevelPanel;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgLevelsTest {

    private static final LevelAxis RATE =
            LevelAxis.ofNumbers("rate", List.of(0.01, 0.1), List.of("0.01", "0.1"));
    private static final LevelAxis SIZE =
            LevelAxis.ofNumbers("size", List.of(1.0, 2.0), List.of("1", "2"));

    @Test
    void numbers_rise_and_the_best_cell_has_the_strongest_colour_and_a_frame() {
        var picture = Picture.of(map(Optional.of(SIZE)));
        List<Element> cells = picture.all("rect", "cell");
        assertThat(cells).hasSize(4);
        // The cells of size 1, the first two, stand below those of size 2.
        assertThat(Picture.at(cells.getFirst(), "y"))
                .isGreaterThan(Picture.at(cells.getLast(), "y"));
        assertThat(Picture.classes(cells.getFirst())).contains("z");
        assertThat(Picture.classes(cells.getLast())).contains("p10");
        assertThat(picture.texts("cell-value")).containsExactly("10.0", "20.0", "–", "40.0");
        assertThat(picture.all("rect", "rule")).hasSize(1);
        assertThat(picture.texts("x-name")).containsExactly("rate");
    }

    @Test
    void of_one_factor_each_level_has_a_mark_with_its_interval() {
        var picture = Picture.of(map(Optional.empty()));
        assertThat(picture.texts("x-tick")).containsExactly("0.01", "0.1");
        assertThat(picture.texts("level-value")).contains("10.0", "20.0");
    }

    private static LevelPlot map(Optional<LevelAxis> down) {
        List<LevelCell> cells =
                List.of(
                        cell(0.1, 0, CellState.KNOWN),
                        cell(0.2, 0.4, CellState.KNOWN),
                        new LevelCell("–", "", CellState.OPEN, null, null, null, 0, ""),
                        cell(0.4, 1, CellState.BEST));
        return new LevelPlot(
                "A",
                "accuracy",
                RATE,
                down,
                List.of(new LevelPanel("", down.isPresent() ? cells : cells.subList(0, 2))),
                "10.0",
                "40.0");
    }

    private static LevelCell cell(double value, double strength, CellState state) {
        String written = Math.round(100 * value) + ".0";
        return new LevelCell(written, "", state, value, value - 0.05, value + 0.05, strength, "");
    }
}
