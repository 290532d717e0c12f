package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// CSV files whose rows are a label and the numbers of a picture.
record NumberTables(List<NumberTable> tables) implements ExampleForm {

    /// A file and what its columns are.
    private record NumberTable(
            StoredFile file, Part part, Separator separator, TableColumns columns) {}

    static NumberTables of(FileSet files, ReadingChoices choices) throws IOException {
        var tables = new ArrayList<NumberTable>();
        for (StoredFile file : files.files()) {
            Separator separator = TableRows.separator(file);
            TableColumns columns = TableSample.of(file, separator).columns(choices);
            tables.add(new NumberTable(file, Part.of(file.name()), separator, columns));
        }
        tables.sort(Comparator.comparing(NumberTable::part));
        return new NumberTables(List.copyOf(tables));
    }

    @Override
    public String format() {
        return "CSV";
    }

    @Override
    public String columns() {
        return tables.getFirst().columns().words();
    }

    @Override
    public void read(Pass pass) throws IOException {
        for (NumberTable table : tables) read(table, pass);
    }

    private static void read(NumberTable table, Pass pass) throws IOException {
        TableColumns columns = table.columns();
        pass.requireSize(columns.layout().shape(), table.file().place());
        try (var rows = new TableRows(table.file(), table.separator())) {
            if (columns.header()) rows.next();
            for (var row = rows.next(); row != null; row = rows.next()) {
                Place place = rows.place();
                columns.requireWidth(row, place);
                String label = columns.label(row, table.separator(), place);
                float[] numbers = columns.numbers(row, table.separator(), place);
                var layout = columns.layout();
                pass.example(
                        part(table, row, place),
                        label,
                        RawPicture.Numbers.of(layout.shape(), layout.arranged(numbers)),
                        place);
            }
        }
    }

    private static Part part(NumberTable table, List<String> row, Place place) {
        int column = table.columns().part();
        if (column < 0) return table.part();
        return Part.told(row.get(column))
                .orElseThrow(() ->
                        new UnreadableExamples(
                                place,
                                "the part is %s".formatted(Quoted.text(row.get(column))),
                                "Parts are train, validation and test. Correct the row, and import"
                                        + " again."));
    }
}
