package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// A plain table, drawn in the browser: see frontend/figures-table.ts. The first cell of each row
/// names it.
@Tag("figures-table")
@JsModule("./figures-table.ts")
@StyleSheet("theme/table.css")
public final class Table extends Component {

    private static final String INDEX = "event.detail";

    /// Whether a row's name can be pressed.
    public enum Press {
        NONE,
        OFF,
        ON
    }

    /// One row.
    ///
    /// @param name its first cell
    /// @param place of a run in a comparison, which has a colour; below zero for none
    /// @param cells the lines of each of the others
    public record TableRow(String name, int place, List<List<String>> cells, Press press) {

        /// One line a cell.
        public static TableRow of(String name, List<String> cells) {
            return new TableRow(name, -1, lines(cells), Press.NONE);
        }

        /// A row of a run in a comparison.
        ///
        /// @param place from 0
        public static TableRow of(int place, String name, List<String> cells) {
            return new TableRow(name, place, lines(cells), Press.NONE);
        }

        private static List<List<String>> lines(List<String> cells) {
            return cells.stream().map(List::of).toList();
        }
    }

    /// What it shows.
    ///
    /// @param headings of the columns; the first is that of the rows' names
    /// @param foot below all others
    public record Content(List<String> headings, List<TableRow> rows, Optional<TableRow> foot) {}

    public void show(List<String> headings, List<TableRow> rows) {
        show(new Content(headings, rows, Optional.empty()));
    }

    public void show(Content content) {
        getElement().setPropertyBean("content", content);
    }

    /// @param opens gets the number of a row whose name is pressed, from 0
    public void onPress(IntConsumer opens) {
        getElement()
                .addEventListener(
                        "open", event -> opens.accept(event.getEventData().get(INDEX).asInt()))
                .addEventData(INDEX);
    }
}
