package org.glyphery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Columns of text, as wide as they must be: words to the left, figures to the right.
final class TextTable {

    private static final String GAP = "  ";

    /// How cells stand in their column.
    enum Side {
        LEFT,
        RIGHT
    }

    record Column(String title, Side side) {}

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        rows.add(columns.stream().map(Column::title).toList());
    }

    static Column words(String title) {
        return new Column(title, Side.LEFT);
    }

    static Column figures(String title) {
        return new Column(title, Side.RIGHT);
    }

    /// @param cells one of each column
    void add(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<String> cells) {
        List<String> padded = new ArrayList<>();
        for (int place = 0; place < cells.size(); place++) {
            padded.add(padded(cells.get(place), place));
        }
        return padded.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }

    private String padded(String cell, int place) {
        int width = rows.stream().mapToInt(row -> length(row.get(place))).max().orElse(0);
        var blank = " ".repeat(width - length(cell));
        return switch (columns.get(place).side()) {
            case LEFT -> cell + blank;
            case RIGHT -> blank + cell;
        };
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
