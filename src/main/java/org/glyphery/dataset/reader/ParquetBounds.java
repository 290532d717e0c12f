package org.glyphery.dataset.reader;

import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glyphery.Bytes;

/// What a Parquet file announces, looked at before a library makes room for it.
///
/// Format: github.com/apache/parquet-format, README.md and parquet.thrift.
final class ParquetBounds {

    /// The sign at both ends, and the length of the footer before the last one.
    private static final int ENDS = 12;

    private static final long LONGEST_FOOTER = 16 * Bytes.MIB;
    private static final int LONGEST_PAGE_HEADER = 1 << 18;
    private static final long LARGEST_PAGE = 256 * Bytes.MIB;

    /// The times its packed size that a page may hold, and what any may.
    private static final long HIGHEST_RATIO = 1_000;

    private static final long ALWAYS = Bytes.MIB;

    private static final Set<CompressionCodec> CODECS =
            Set.of(
                    CompressionCodec.UNCOMPRESSED,
                    CompressionCodec.SNAPPY,
                    CompressionCodec.GZIP,
                    CompressionCodec.ZSTD);

    private final StoredFile file;
    private final FileChannel channel;

    ParquetBounds(StoredFile file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Looks through the footer.
    void requireFooter() throws IOException {
        if (file.length() < ENDS) throw damaged();
        ByteBuffer end = at(file.length() - 8, 8).order(ByteOrder.LITTLE_ENDIAN);
        long length = end.getInt(0);
        boolean isWhole =
                end.get(4) == 'P' && end.get(5) == 'A' && end.get(6) == 'R' && end.get(7) == '1';
        if (!isWhole || length < 1 || length > file.length() - ENDS || length > LONGEST_FOOTER) {
            throw damaged();
        }
        ThriftWalk.through(at(file.length() - 8 - length, (int) length));
    }

    /// Looks through the pages of a column that are read.
    ///
    /// @param column its place among all columns
    /// @param mostRows that the file may have
    void requirePages(FileMetaData metadata, int column, long mostRows) throws IOException {
        long rows = 0;
        for (RowGroup group : metadata.rowGroups()) {
            if (group.numRows() < 0 || column >= group.columns().size()) throw damaged();
            rows += group.numRows();
            if (rows > mostRows) {
                throw new UnreadableExamples(
                        file.place(),
                        "it has more than %,d rows".formatted(mostRows),
                        "Import a part of them.");
            }
            requirePages(group.columns().get(column), group.numRows());
        }
        if (rows != metadata.numRows()) throw damaged();
    }

    private void requirePages(ColumnChunk chunk, long rows) throws IOException {
        ColumnMetaData column = chunk.metaData();
        if (column == null) throw damaged();
        if (!CODECS.contains(column.codec())) {
            throw new UnreadableExamples(
                    file.place(),
                    "its pages are packed by %s, which is not read here".formatted(column.codec()),
                    "Write it with Snappy, Zstandard or gzip.");
        }
        long begin = chunk.chunkStartOffset();
        long end = begin + column.totalCompressedSize();
        if (begin < 4 || end < begin || end > file.length()) throw damaged();
        var pages = new HashMap<Long, Long>(); // where each begins and ends
        long values = 0;
        for (long place = begin; place < end; ) {
            ByteBuffer bytes =
                    at(place, (int) Math.min(LONGEST_PAGE_HEADER, file.length() - place));
            ThriftWalk header = ThriftWalk.through(bytes);
            values += requirePage(header, rows);
            long next = place + bytes.position() + header.number(3);
            if (next > end) throw damaged();
            pages.put(place, next);
            place = next;
        }
        if (values != rows || column.numValues() != rows) throw damaged();
        if (chunk.offsetIndexOffset() != null) requireIndex(chunk, pages);
    }

    /// Looks at the header of a page, whose fields 1 to 3 are its kind and its sizes, and whose
    /// others each describe one kind.
    ///
    /// @return how many values of rows are in it
    private long requirePage(ThriftWalk header, long rows) {
        long unpacked = header.number(2);
        long packed = header.number(3);
        boolean fits =
                packed >= 0
                        && unpacked >= 0
                        && unpacked <= LARGEST_PAGE
                        && unpacked <= ALWAYS + HIGHEST_RATIO * packed;
        if (!fits || !header.has(1)) throw damaged();
        return switch ((int) header.number(1)) {
            case 0 -> values(header.number(5, 1), rows);
            case 2 -> {
                // Each value of a dictionary takes at least a byte.
                values(header.number(7, 1), unpacked);
                yield 0;
            }
            case 3 -> {
                // Levels of the second kind are not packed.
                values(header.number(8, 5), packed);
                values(Math.max(0, header.number(8, 6)), packed - header.number(8, 5));
                yield values(header.number(8, 1), rows);
            }
            default -> throw damaged();
        };
    }

    private long values(long number, long most) {
        if (number < 0 || number > most) throw damaged();
        return number;
    }

    /// Looks at the index of pages, if there is one: it must not lead elsewhere.
    private void requireIndex(ColumnChunk chunk, Map<Long, Long> pages) throws IOException {
        Long place = chunk.offsetIndexOffset();
        Integer length = chunk.offsetIndexLength();
        if (place == null || length == null || place < 4 || length < 1) throw damaged();
        if (place + length > file.length() || length > LONGEST_FOOTER) throw damaged();
        List<Long> numbers = ThriftWalk.listed(at(place, length));
        // Where a page begins, how long it is with its header, and its first row.
        for (int page = 0; page + 1 < numbers.size(); page += 3) {
            Long end = pages.get(numbers.get(page));
            if (end == null || end - numbers.get(page) != numbers.get(page + 1)) throw damaged();
        }
    }

    private ByteBuffer at(long place, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        file.fill(channel, place, bytes);
        return bytes.flip();
    }

    private UnreadableExamples damaged() {
        return new UnreadableExamples(
                file.place(), "the file is cut short or damaged", ParquetFiles.AGAIN);
    }
}
