package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// The first rows of a table, by which one tells what its columns hold.
///
/// @param rows at least one, all as wide as the first
record TableSample(Place place, Separator separator, List<List<String>> rows) {

    /// Columns that count or name examples.
    private static final Set<String> OF_NO_PICTURE = Set.of("", "id", "index", "unnamed: 0");

    private static final Set<String> OF_PARTS =
            Set.of("split", "usage", "part", "subset", "set", "partition");

    /// The shortest row of numbers that are counted up for columns' names and not for a picture.
    private static final int LEAST_COUNTED = 10;

    /// Rows by which columns are told, and cells of all of them.
    private static final int SAMPLE_ROWS = 200;

    private static final int SAMPLE_CELLS = 1 << 20;

    /// The first rows of this file.
    static TableSample of(StoredFile file, Separator separator) throws IOException {
        var sample = new ArrayList<List<String>>();
        try (var rows = new TableRows(file, separator)) {
            int cells = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (!sample.isEmpty() && row.size() != sample.getFirst().size()) break;
                sample.add(row);
                cells += row.size();
                if (sample.size() >= SAMPLE_ROWS || cells >= SAMPLE_CELLS) break;
            }
        }
        if (sample.isEmpty() || sample.getFirst().size() < 2) {
            throw new UnreadableExamples(
                    file.place(),
                    sample.isEmpty() ? "the table is empty" : "the table has a single column",
                    "Give it one row an example: its label, and its picture's numbers or file.");
        }
        return new TableSample(file.place(), separator, sample);
    }

    /// The columns, as a person says it, as their names say it, or as they look.
    TableColumns columns(ReadingChoices choices) {
        boolean header = hasHeader();
        List<Integer> labels = new LabelColumn(this, header).of(choices);
        int part = header ? named(OF_PARTS) : -1;
        List<Integer> numbers =
                IntStream.range(0, width())
                        .filter(column -> !labels.contains(column) && column != part)
                        .filter(column -> !header || !OF_NO_PICTURE.contains(name(column)))
                        .boxed()
                        .toList();
        // Letters of Stanford's OCR data stand behind columns that count and link them. Only who
        // says where the labels stand knows the table so well.
        int wanted = choices.shape().map(shape -> shape.pixels()).orElse(numbers.size());
        if (wanted < numbers.size() && choices.labelColumn().isPresent()) {
            numbers = numbers.subList(numbers.size() - wanted, numbers.size());
        }
        var layout = FlatPictures.layout(numbers.size(), choices, place);
        return new TableColumns(header, width(), labels, numbers, part, layout);
    }

    int width() {
        return rows.getFirst().size();
    }

    String name(int column) {
        return rows.getFirst().get(column).toLowerCase(Locale.ROOT);
    }

    /// The first column with one of these names, negative where there is none.
    private int named(Set<String> names) {
        return IntStream.range(0, width())
                .filter(column -> names.contains(name(column)))
                .findFirst()
                .orElse(-1);
    }

    /// A first row is a header if most of it is text, or its numbers only count, or its one text is
    /// a word for labels.
    boolean hasHeader() {
        List<String> first = rows.getFirst();
        long texts = first.stream().filter(cell -> !isNumber(cell)).count();
        if (2 * texts > first.size()) return true;
        if (counts(first)) return true;
        return texts == 1
                && first.stream().anyMatch(cell -> cell.length() > 1 && NameWords.isLabel(cell));
    }

    private boolean counts(List<String> row) {
        if (row.size() <= LEAST_COUNTED) return false;
        return IntStream.range(2, row.size() - 1)
                .allMatch(column -> number(row, column) == number(row, column - 1) + 1);
    }

    double number(List<String> row, int column) {
        return CellNumbers.parse(row.get(column), separator);
    }

    private boolean isNumber(String cell) {
        return CellNumbers.isNumber(cell, separator);
    }
}
