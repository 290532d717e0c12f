package org.glyphery.dataset.reader;

import dev.hardwood.reader.RowReader;
import java.util.List;

/// One row of a Parquet file.
final class ParquetRow {

    private final ParquetFiles.ParquetTable table;
    private final RowReader rows;
    private final Place place;
    private byte[] picture = {};
    private String label = "";

    /// @param row from 1, for messages
    ParquetRow(ParquetFiles.ParquetTable table, RowReader rows, long row) {
        this.table = table;
        this.rows = rows;
        this.place = new Place(table.file().name(), row, "row");
    }

    byte[] picture() {
        return picture;
    }

    String label() {
        return label;
    }

    Place place() {
        return place;
    }

    /// Takes the next row.
    void read() {
        Attempt.at(
                place,
                ParquetFiles.AGAIN,
                () -> {
                    rows.next();
                    picture = readPicture();
                    label = readLabel();
                    return label;
                });
    }

    private byte[] readPicture() {
        ParquetColumns columns = table.columns();
        if (rows.isNull(columns.picture())) throw missing("picture");
        if (!columns.inStruct()) return rows.getBinary(columns.picture());
        var struct = rows.getStruct(columns.picture());
        if (struct.isNull("bytes")) throw missing("picture");
        return struct.getBinary("bytes");
    }

    private String readLabel() {
        String column = table.columns().label();
        if (rows.isNull(column)) throw missing("label");
        return switch (table.columns().labelType()) {
            case BOOLEAN -> named(rows.getBoolean(column) ? 1 : 0);
            case INT32 -> named(rows.getInt(column));
            case INT64 -> named((double) rows.getLong(column));
            case FLOAT -> named(rows.getFloat(column));
            case DOUBLE -> named(rows.getDouble(column));
            case BYTE_ARRAY -> rows.getString(column);
            case INT96, FIXED_LEN_BYTE_ARRAY ->
                    throw new IllegalStateException("These are no columns of labels");
        };
    }

    private String named(double number) {
        String text = LabelNumbers.text(number, place);
        List<String> names = table.classNames();
        if (names.isEmpty()) return text;
        if (number < names.size()) return names.get((int) number);
        throw new UnreadableExamples(
                place,
                "the label is %s, but there are %d classes, from 0".formatted(text, names.size()),
                "Correct the row, or write the file anew.");
    }

    private UnreadableExamples missing(String what) {
        return new UnreadableExamples(
                place,
                "the row has no %s".formatted(what),
                "Write the file anew without such rows, and with the pictures themselves rather"
                        + " than their paths.");
    }
}
