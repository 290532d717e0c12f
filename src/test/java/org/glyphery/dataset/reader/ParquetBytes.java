package org.glyphery.dataset.reader;

import static org.glyphery.dataset.reader.ExampleFiles.gzip;
import static org.glyphery.dataset.reader.ExampleFiles.joined;
import static org.glyphery.dataset.reader.ExampleFiles.utf8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/// A Parquet file of one row group, all of its columns optional, one page of values each.
///
/// Format: github.com/apache/parquet-format, README.md, Encodings.md and parquet.thrift.
final class ParquetBytes {

    /// The codecs that Hugging Face's files are found with.
    enum Codec {
        UNCOMPRESSED(0),
        SNAPPY(1),
        GZIP(2),
        ZSTD(6);

        private final int code;

        Codec(int code) {
            this.code = code;
        }

        private byte[] compressed(byte[] page) {
            try {
                return switch (this) {
                    case UNCOMPRESSED -> page;
                    case SNAPPY -> Snappy.compress(page);
                    case GZIP -> gzip(page);
                    case ZSTD -> Zstd.compress(page);
                };
            } catch (IOException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /// A column and its values, each null, a number or an array of bytes.
    ///
    /// @param path of names from the top, at most two
    /// @param type Parquet's number for it: 1 is INT32, 2 INT64, 6 BYTE_ARRAY
    private record Column(List<String> path, int type, boolean isText, @Nullable Object[] values) {}

    private final Codec codec;
    private final List<Column> columns = new ArrayList<>();
    private String metadata = "";
    private boolean inDictionaries;

    ParquetBytes(Codec codec) {
        this.codec = codec;
    }

    /// @param values of which an empty one is written as null
    ParquetBytes binaries(String path, byte[]... values) {
        @Nullable Object[] filled = new @Nullable Object[values.length];
        for (int row = 0; row < filled.length; row++) {
            filled[row] = values[row].length == 0 ? null : values[row];
        }
        columns.add(new Column(List.of(path.split("\\.", -1)), 6, false, filled));
        return this;
    }

    ParquetBytes texts(String path, @Nullable String... values) {
        @Nullable Object[] bytes = new @Nullable Object[values.length];
        for (int row = 0; row < bytes.length; row++) {
            bytes[row] = values[row] == null ? null : utf8(values[row]);
        }
        columns.add(new Column(List.of(path.split("\\.", -1)), 6, true, bytes));
        return this;
    }

    ParquetBytes longs(String path, @Nullable Long... values) {
        columns.add(new Column(List.of(path.split("\\.", -1)), 2, false, values));
        return this;
    }

    ParquetBytes ints(String path, Integer... values) {
        columns.add(new Column(List.of(path.split("\\.", -1)), 1, false, values));
        return this;
    }

    /// Tells Hugging Face's description of the columns.
    ParquetBytes huggingFace(String json) {
        metadata = json;
        return this;
    }

    /// Writes each value once, in a dictionary before the places of all values in it, as pyarrow
    /// does.
    ParquetBytes inDictionaries() {
        inDictionaries = true;
        return this;
    }

    byte[] done() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(utf8("PAR1"));
        var chunks = new ArrayList<ThriftBytes>();
        for (Column column : columns) chunks.add(chunk(column, file));
        int rows = columns.getFirst().values().length;
        var group = new ThriftBytes().structs(1, chunks).i64(2, file.size()).i64(3, rows);
        var footer =
                new ThriftBytes()
                        .i32(1, 1)
                        .structs(2, schema())
                        .i64(3, rows)
                        .structs(4, List.of(group))
                        .structs(
                                5,
                                List.of(new ThriftBytes().text(1, "huggingface").text(2, metadata)))
                        .text(6, "a test")
                        .done();
        file.writeBytes(footer);
        file.writeBytes(little(footer.length));
        file.writeBytes(utf8("PAR1"));
        return file.toByteArray();
    }

    private static byte[] little(int number) {
        return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array();
    }

    private List<ThriftBytes> schema() {
        var elements = new ArrayList<ThriftBytes>();
        var groups = new ArrayList<String>();
        for (Column column : columns) {
            String group = column.path().getFirst();
            boolean isNested = column.path().size() > 1;
            if (isNested && !groups.contains(group)) {
                groups.add(group);
                long children =
                        columns.stream()
                                .filter(each -> each.path().getFirst().equals(group))
                                .count();
                elements.add(new ThriftBytes().i32(3, 1).text(4, group).i32(5, (int) children));
            } else if (!isNested) {
                groups.add(group);
            }
            var leaf =
                    new ThriftBytes()
                            .i32(1, column.type())
                            .i32(3, 1)
                            .text(4, column.path().getLast());
            elements.add(column.isText() ? leaf.i32(6, 0) : leaf);
        }
        elements.addFirst(
                new ThriftBytes()
                        .text(4, "schema")
                        .i32(5, (int) groups.stream().distinct().count()));
        return elements;
    }

    private ThriftBytes chunk(Column column, ByteArrayOutputStream file) {
        int values = column.values().length;
        long begin = file.size();
        byte[] page = joined(levels(column), plain(column));
        if (inDictionaries) {
            byte[] dictionary = plain(column);
            var header = new ThriftBytes().i32(1, values).i32(2, 0);
            write(2, dictionary, 7, header, file);
            page = joined(levels(column), places(values));
        }
        long pages = file.size();
        int encoding = inDictionaries ? 8 : 0;
        var header = new ThriftBytes().i32(1, values).i32(2, encoding).i32(3, 3).i32(4, 3);
        write(0, page, 5, header, file);
        var data =
                new ThriftBytes()
                        .i32(1, column.type())
                        .i32s(2, 0, 3, 8)
                        .texts(3, column.path().toArray(String[]::new))
                        .i32(4, codec.code)
                        .i64(5, values)
                        .i64(6, file.size() - begin)
                        .i64(7, file.size() - begin)
                        .i64(9, pages);
        if (inDictionaries) data.i64(11, begin);
        return new ThriftBytes().i64(2, begin).struct(3, data);
    }

    /// Writes a page of this kind, described by this field of its header.
    private void write(
            int kind, byte[] page, int field, ThriftBytes description, ByteArrayOutputStream file) {
        byte[] compressed = codec.compressed(page);
        file.writeBytes(
                new ThriftBytes()
                        .i32(1, kind)
                        .i32(2, page.length)
                        .i32(3, compressed.length)
                        .struct(field, description)
                        .done());
        file.writeBytes(compressed);
    }

    /// The places 0, 1, 2 and so on, bit-packed in bytes, after the width of eight bits.
    private static byte[] places(int values) {
        int groups = (values + 7) / 8;
        byte[] places = new byte[2 + 8 * groups];
        places[0] = 8;
        places[1] = (byte) ((groups << 1) | 1);
        for (int place = 0; place < values; place++) places[2 + place] = (byte) place;
        return places;
    }

    private static byte[] plain(Column column) {
        var values = new ByteArrayOutputStream();
        for (Object value : column.values()) {
            if (value != null) values.writeBytes(plain(value));
        }
        return values.toByteArray();
    }

    /// The levels that tell what is null, bit-packed eight at a time.
    private static byte[] levels(Column column) {
        int depth = column.path().size();
        int bits = depth == 1 ? 1 : 2;
        int groups = (column.values().length + 7) / 8;
        byte[] levels = new byte[groups * bits];
        for (int row = 0; row < column.values().length; row++) {
            Object value = column.values()[row];
            if (value == null) continue;
            for (int bit = 0; bit < bits; bit++) {
                if ((depth >> bit & 1) == 0) continue;
                int place = row * bits + bit;
                levels[place / 8] |= (byte) (1 << place % 8);
            }
        }
        byte[] run = joined(new byte[] {(byte) ((groups << 1) | 1)}, levels);
        return joined(little(run.length), run);
    }

    private static byte[] plain(Object value) {
        var buffer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        if (value instanceof Long number) return buffer.putLong(number).array();
        if (value instanceof Integer number) return little(number);
        byte[] bytes = (byte[]) value;
        return joined(little(bytes.length), bytes);
    }
}
