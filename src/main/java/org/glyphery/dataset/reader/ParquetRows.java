package org.glyphery.dataset.reader;

import dev.hardwood.reader.ParquetFileReader;
import java.util.List;

/// The rows of a Parquet file, one after the other.
final class ParquetRows implements AutoCloseable {

    private final ParquetFiles.ParquetTable table;
    private final ParquetColumn pictures;
    private final ParquetColumn labels;
    private long row;

    ParquetRows(ParquetFiles.ParquetTable table, ParquetFileReader file) {
        this.table = table;
        pictures = new ParquetColumn(file, table.columns().pictureIndex());
        try {
            labels = new ParquetColumn(file, table.columns().labelIndex());
        } catch (RuntimeException e) {
            pictures.close();
            throw e;
        }
    }

    /// Goes on to the next row.
    ///
    /// @return whether there is one
    boolean next() {
        row++;
        return read(() -> {
            boolean hasNext = pictures.next();
            if (hasNext != labels.next()) {
                throw new IllegalStateException("Columns of different lengths");
            }
            return hasNext;
        });
    }

    Place place() {
        return new Place(table.file().name(), row, "row");
    }

    /// The picture's file.
    byte[] picture() {
        if (read(pictures::isNull)) throw missing("picture");
        return read(pictures::binary);
    }

    /// The label, as the name of the class where the file has names.
    String label() {
        if (read(labels::isNull)) throw missing("label");
        return labels.holdsTexts() ? read(labels::text) : named(read(labels::number));
    }

    private <T> T read(Attempt.Reading<T> reading) {
        return Attempt.at(place(), ParquetFiles.AGAIN, reading);
    }

    private String named(double number) {
        String text = LabelNumbers.text(number, place());
        List<String> names = table.classNames();
        if (names.isEmpty()) return text;
        if (number < names.size()) return names.get((int) number);
        throw new UnreadableExamples(
                place(),
                "the label is %s, but there are %d classes, from 0".formatted(text, names.size()),
                "Correct the row, or write the file anew.");
    }

    private UnreadableExamples missing(String what) {
        return new UnreadableExamples(
                place(),
                "the row has no %s".formatted(what),
                "Write the file anew without such rows, and with the pictures themselves rather"
                        + " than their paths.");
    }

    @Override
    public void close() {
        try (pictures) {
            labels.close();
        }
    }
}
