package org.glyphery.bench;

import java.util.List;

/// One part of the report.
///
/// @param table rows of cells, the heading first
/// @param notes sentences below it
record Section(String title, List<List<String>> table, List<String> notes) {

    String markdown() {
        var lines = new StringBuilder("### " + title + "\n\n");
        for (int row = 0; row < table.size(); row++) {
            lines.append("| ").append(String.join(" | ", table.get(row))).append(" |\n");
            if (row == 0) {
                lines.append("| ---").append(" | ---:".repeat(table.getFirst().size() - 1));
                lines.append(" |\n");
            }
        }
        notes.forEach(note -> lines.append('\n').append(note).append('\n'));
        return lines.toString();
    }
}
