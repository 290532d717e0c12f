package org.glyphery.dataset.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file as it lies on the disk, by itself or within the blob that an archive was unpacked into.
///
/// @param name its path within what was given, with slashes
/// @param offset of its first byte within `path`
/// @param length in bytes
record StoredFile(String name, Path path, long offset, long length) {

    private static final int BUFFER = 1 << 16;

    /// The last part of the name.
    String lastName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /// The path of its folder, empty at the top.
    String folder() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    Place place() {
        return Place.whole(name);
    }

    StoredFile renamed(String other) {
        return new StoredFile(other, path, offset, length);
    }

    FileChannel channel() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    /// The content from its beginning, read in large pieces.
    InputStream open() throws IOException {
        return new BufferedInputStream(new Stretch(channel()), BUFFER);
    }

    /// The first bytes, fewer where the file is shorter.
    byte[] head(int bytes) throws IOException {
        try (var in = new Stretch(channel())) {
            return in.readNBytes((int) Math.min(bytes, length));
        }
    }

    /// All of it, which the caller knows to be little.
    byte[] bytes() throws IOException {
        return head(Math.toIntExact(length));
    }

    /// Fills what remains of the buffer with what stands at this place of the file.
    void fill(FileChannel channel, long position, ByteBuffer buffer) throws IOException {
        long place = offset + position;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, place);
            if (read < 0) throw shrunk();
            place += read;
        }
    }

    private UnreadableExamples shrunk() {
        return new UnreadableExamples(
                place(),
                "the file has become shorter while it was read",
                "Wait until nothing writes to it any more, and import it again.");
    }

    /// The bytes of this file alone.
    private final class Stretch extends InputStream {

        private final FileChannel channel;
        private long position;

        Stretch(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            if (most == 0) return 0;
            int count = (int) Math.min(most, length - position);
            if (count == 0) return -1;
            int read = channel.read(ByteBuffer.wrap(bytes, from, count), offset + position);
            if (read < 0) throw shrunk();
            position += read;
            return read;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
