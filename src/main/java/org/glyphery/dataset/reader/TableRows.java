package org.glyphery.dataset.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// The rows of a table, one after the other; empty lines are none.
final class TableRows implements AutoCloseable {

    private static final String ADVICE =
            "Save the table as CSV in UTF-8, one example a line, and import it again.";

    /// The lines by which the separator is told.
    private static final int FIRST_LINES = 20;

    private final StoredFile file;
    private final TableText text;
    private final Separator separator;
    private final Lines lines;
    private long line;

    /// The lines of the file, whatever separates their cells.
    private interface Lines {

        /// The next row, absent at the end.
        Optional<List<String>> next() throws IOException;

        /// How many lines have been read.
        long count();
    }

    TableRows(StoredFile file, Separator separator) throws IOException {
        this.file = file;
        this.separator = separator;
        text = new TableText(file);
        lines = separator == Separator.SPACE ? new SpacedLines() : new SeparatedLines();
    }

    /// The separator of this file.
    static Separator separator(StoredFile file) throws IOException {
        try (var text = new TableText(file);
                var reader = new BufferedReader(text)) {
            var lines = new ArrayList<String>();
            while (lines.size() < FIRST_LINES) {
                text.endRow();
                String line = Attempt.at(file.place(), ADVICE, reader::readLine);
                if (line == null) break;
                if (!line.isBlank()) lines.add(line);
            }
            return Separator.of(lines);
        }
    }

    Separator separator() {
        return separator;
    }

    /// The cells of the next row without the spaces around them, null at the end.
    @Nullable List<String> next() {
        while (true) {
            text.endRow();
            long before = lines.count();
            Optional<List<String>> row =
                    Attempt.at(Place.line(file.name(), before + 1), ADVICE, lines::next);
            line = before + 1;
            if (row.isEmpty()) return null;
            List<String> cells = row.get();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) return cells;
        }
    }

    /// The place of the row that was read last.
    Place place() {
        return Place.line(file.name(), line);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /// Cells between signs, which may be quoted.
    private final class SeparatedLines implements Lines {

        private final CSVParser parser;
        private final Iterator<CSVRecord> records;

        SeparatedLines() throws IOException {
            parser =
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(separator.sign())
                            .setIgnoreEmptyLines(false)
                            .get()
                            .parse(text);
            records = parser.iterator();
        }

        @Override
        public Optional<List<String>> next() throws IOException {
            try {
                if (!records.hasNext()) return Optional.empty();
                var cells = new ArrayList<String>();
                for (String cell : records.next()) cells.add(cell.strip());
                return Optional.of(cells);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public long count() {
            return parser.getCurrentLineNumber();
        }
    }

    /// Cells between spaces, as measured values are written.
    private final class SpacedLines implements Lines {

        private final BufferedReader reader = new BufferedReader(text);
        private long count;

        @Override
        public Optional<List<String>> next() throws IOException {
            String next = reader.readLine();
            if (next == null) return Optional.empty();
            count++;
            return Optional.of(List.of(next.strip().split("\\s+")));
        }

        @Override
        public long count() {
            return count;
        }
    }
}
