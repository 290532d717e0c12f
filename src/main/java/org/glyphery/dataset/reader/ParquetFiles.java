package org.glyphery.dataset.reader;

import dev.hardwood.HardwoodContext;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Parquet files whose rows are a picture's file and its label, as Hugging Face stores pictures.
record ParquetFiles(List<String> classNames, List<ParquetTable> tables) implements ExampleForm {

    static final String AGAIN = "Fetch or write it again.";

    /// A file and where its columns are.
    record ParquetTable(
            StoredFile file, Part part, ParquetColumns columns, List<String> classNames) {}

    static ParquetFiles of(FileSet files, ReadingChoices choices) throws IOException {
        var tables = new ArrayList<ParquetTable>();
        for (StoredFile file : files.files()) {
            tables.add(table(file, Part.of(file.name()), choices));
        }
        tables.sort(Comparator.comparing(ParquetTable::part));
        List<String> names = tables.getFirst().classNames();
        for (ParquetTable table : tables) {
            if (!table.classNames().equals(names)) {
                throw new UnreadableExamples(
                        table.file().place(),
                        "its classes are other ones than those of %s"
                                .formatted(tables.getFirst().file().place()),
                        "Import both by themselves.");
            }
        }
        return new ParquetFiles(names, List.copyOf(tables));
    }

    private static ParquetTable table(StoredFile file, Part part, ReadingChoices choices)
            throws IOException {
        try (var input = new ParquetInput(file)) {
            return Attempt.at(
                    file.place(),
                    AGAIN,
                    () -> {
                        new ParquetBounds(file, input.channel()).requireFooter();
                        return table(input, file, part, choices);
                    });
        }
    }

    private static ParquetTable table(
            ParquetInput input, StoredFile file, Part part, ReadingChoices choices)
            throws IOException {
        try (var context = HardwoodContext.create(1);
                var reader = ParquetFileReader.open(input, context)) {
            var columns = ParquetColumns.of(reader.getFileSchema(), choices, file.place());
            var names = ClassLabelNames.of(reader.getFileMetaData(), columns.label(), file.place());
            return new ParquetTable(file, part, columns, names);
        }
    }

    @Override
    public String format() {
        return "Parquet";
    }

    @Override
    public void read(Pass pass) throws IOException {
        for (ParquetTable table : tables) read(table, pass);
    }

    private static void read(ParquetTable table, Pass pass) throws IOException {
        Place place = table.file().place();
        try (var input = new ParquetInput(table.file());
                var context = HardwoodContext.create(1);
                var reader =
                        Attempt.at(place, AGAIN, () -> ParquetFileReader.open(input, context));
                var rows = Attempt.at(place, AGAIN, () -> rows(table, input, reader, pass))) {
            while (rows.next()) {
                pass.example(
                        table.part(),
                        rows.label(),
                        pass.encoded(rows.picture(), rows.place()),
                        rows.place());
            }
        }
    }

    private static ParquetRows rows(
            ParquetTable table, ParquetInput input, ParquetFileReader reader, Pass pass)
            throws IOException {
        var bounds = new ParquetBounds(table.file(), input.channel());
        ParquetColumns columns = table.columns();
        var metadata = reader.getFileMetaData();
        bounds.requirePages(metadata, columns.pictureIndex(), pass.mostExamples());
        bounds.requirePages(metadata, columns.labelIndex(), pass.mostExamples());
        return new ParquetRows(table, reader);
    }
}
