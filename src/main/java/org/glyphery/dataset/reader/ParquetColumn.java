package org.glyphery.dataset.reader;

import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.ColumnReader;
import dev.hardwood.reader.ParquetFileReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One column of a Parquet file, value by value.
///
/// Columns are read by themselves: the library's reader of rows begins to read before it can be
/// closed, and leaves threads behind where that fails.
final class ParquetColumn implements AutoCloseable {

    /// Values that are taken into memory at once.
    private static final int AT_ONCE = 64;

    private final ColumnReader reader;
    private final PhysicalType type;
    private int count;
    private int index = -1; // of the value within those at hand

    /// @param column its place among all columns
    ParquetColumn(ParquetFileReader file, int column) {
        reader = file.buildColumnReader(column).batchSize(AT_ONCE).build();
        type = reader.getColumnSchema().type();
    }

    /// Goes on to the next value.
    ///
    /// @return whether there is one
    boolean next() {
        index++;
        if (index < count) return true;
        if (!reader.nextBatch()) return false;
        index = 0;
        count = reader.getRecordCount();
        if (count != reader.getValueCount()) {
            throw new IllegalStateException("A column without lists has a value a row");
        }
        return count > 0;
    }

    boolean isNull() {
        return reader.getLeafValidity().isNull(index);
    }

    byte[] binary() {
        int[] offsets = reader.getBinaryOffsets();
        return Arrays.copyOfRange(reader.getBinaryValues(), offsets[index], offsets[index + 1]);
    }

    boolean holdsTexts() {
        return type == PhysicalType.BYTE_ARRAY;
    }

    String text() {
        return new String(binary(), StandardCharsets.UTF_8);
    }

    double number() {
        return switch (type) {
            case BOOLEAN -> reader.getBooleans()[index] ? 1 : 0;
            case INT32 -> reader.getInts()[index];
            case INT64 -> (double) reader.getLongs()[index];
            case FLOAT -> reader.getFloats()[index];
            case DOUBLE -> reader.getDoubles()[index];
            case BYTE_ARRAY, INT96, FIXED_LEN_BYTE_ARRAY ->
                    throw new IllegalStateException("No number: " + type);
        };
    }

    @Override
    public void close() {
        reader.close();
    }
}
