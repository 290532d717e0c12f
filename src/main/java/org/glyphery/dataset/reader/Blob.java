package org.glyphery.dataset.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.glyphery.Bytes;
import org.jspecify.annotations.Nullable;

/// The one file into which everything is unpacked, file behind file, so that names from archives
/// never reach the file system.
final class Blob implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    private final Path path;
    private final long mostBytes;
    private final BooleanSupplier goesOn;
    private final byte[] piece = new byte[PIECE];
    private @Nullable FileChannel channel;
    private long size;

    Blob(Path workspace, long mostBytes, BooleanSupplier goesOn) {
        this.path = workspace.resolve("unpacked");
        this.mostBytes = mostBytes;
        this.goesOn = goesOn;
    }

    /// @param packing what the content comes out of
    /// @param content read to its end, not closed
    StoredFile store(String name, InputStream content, Packing packing) throws IOException {
        FileChannel target = opened();
        long begin = size;
        Place place = Place.whole(packing.name());
        for (int read = read(place, content); read >= 0; read = read(place, content)) {
            if (!goesOn.getAsBoolean()) throw new CancellationException();
            packing.unpack(read);
            if (size + read > mostBytes) throw tooLarge(place);
            append(target, ByteBuffer.wrap(piece, 0, read));
        }
        return new StoredFile(name, path, begin, size - begin);
    }

    private int read(Place place, InputStream content) {
        return Attempt.at(
                place,
                "Fetch or pack the archive again, and import that.",
                () -> content.read(piece));
    }

    private FileChannel opened() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel = open;
        }
        return open;
    }

    private void append(FileChannel target, ByteBuffer bytes) throws IOException {
        size += bytes.remaining();
        while (bytes.hasRemaining()) target.write(bytes);
    }

    private UnreadableExamples tooLarge(Place place) {
        return new UnreadableExamples(
                place,
                "unpacked it is larger than %s".formatted(Bytes.words(mostBytes)),
                "Import a part of it, or raise the limit of what an archive may hold.");
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
    }
}
