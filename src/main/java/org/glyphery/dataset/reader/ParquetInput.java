package org.glyphery.dataset.reader;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.glyphery.Bytes;

/// A Parquet file as its library reads it, piece by piece.
final class ParquetInput implements InputFile {

    private static final long LARGEST_PIECE = 512 * Bytes.MIB;

    private final StoredFile file;
    private final FileChannel channel;

    ParquetInput(StoredFile file) throws IOException {
        this.file = file;
        this.channel = file.channel();
    }

    FileChannel channel() {
        return channel;
    }

    /// The file has been open from the beginning.
    @Override
    public void open() {}

    @Override
    public ByteBuffer readRange(long place, int length) throws IOException {
        boolean fits = place >= 0 && length >= 0 && place <= file.length() - length;
        if (!fits || length > LARGEST_PIECE) throw new IOException("A piece outside the file");
        var piece = ByteBuffer.allocate(length);
        file.fill(channel, place, piece);
        return piece.flip();
    }

    @Override
    public long length() {
        return file.length();
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
