package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.glyphery.Bytes;

/// A zip as its reader sees it, who takes the whole directory into memory before anybody can count
/// its entries: it gets no more of it than so many entries can need.
final class DirectoryBound implements SeekableByteChannel {

    private static final long BYTES_OF_AN_ENTRY = 256;

    private final StoredFile file;
    private final FileChannel channel;
    private long position;
    private long left;

    DirectoryBound(StoredFile file, int entries) throws IOException {
        this.file = file;
        this.channel = file.channel();
        this.left = Bytes.MIB + entries * BYTES_OF_AN_ENTRY;
    }

    /// The directory has been read; from here on files are.
    void endOfDirectory() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        if (position >= file.length()) return -1;
        var piece = bytes.duplicate();
        piece.limit(piece.position() + (int) Math.min(piece.remaining(), file.length() - position));
        int read = channel.read(piece, file.offset() + position);
        if (read < 0) return -1;
        left -= read;
        if (left < 0) throw new IOException("The directory of the zip is too large");
        bytes.position(bytes.position() + read);
        position += read;
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long other) throws IOException {
        if (other < 0) throw new IOException("A position before the beginning");
        position = other;
        return this;
    }

    @Override
    public long size() {
        return file.length();
    }

    @Override
    public int write(ByteBuffer bytes) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
