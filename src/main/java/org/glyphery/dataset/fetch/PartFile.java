package org.glyphery.dataset.fetch;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has arrived of a file, beside where the whole will lie; and whence it came, so that a later
/// fetch can go on where this one broke off.
final class PartFile implements AutoCloseable {

    private static final String PART = ".part";
    private static final String ORIGIN = ".part-of";

    private final Path whole;
    private final Path part;
    private final Path origin;
    private @Nullable FileChannel channel; // once it is written to

    /// @param whole the path of the file when all of it is there
    PartFile(Path whole) {
        this.whole = whole;
        part = whole.resolveSibling(whole.getFileName() + PART);
        origin = whole.resolveSibling(whole.getFileName() + ORIGIN);
    }

    long length() throws IOException {
        FileChannel open = channel;
        if (open != null) return open.size();
        return Files.exists(part) ? Files.size(part) : 0;
    }

    /// What a server must still have so that the part can be continued from it: an entity tag or a
    /// date. Absent where nothing is there that this address can continue.
    Optional<String> validator(URI address) throws IOException {
        if (length() == 0 || !Files.exists(origin)) return Optional.empty();
        List<String> lines = Files.readAllLines(origin);
        return lines.size() == 2 && lines.getFirst().equals(address.toString())
                ? Optional.of(lines.getLast())
                : Optional.empty();
    }

    /// Throws away what is there, and takes what comes from this address.
    ///
    /// @param validator absent where the server gives none, and nothing can be continued
    void beginAnew(URI address, Optional<String> validator) throws IOException {
        delete();
        if (validator.isPresent()) {
            Files.write(origin, List.of(address.toString(), validator.get()));
        }
    }

    void append(ByteBuffer bytes) throws IOException {
        FileChannel open = open();
        open.position(open.size());
        while (bytes.hasRemaining()) open.write(bytes);
    }

    private FileChannel open() throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(part, CREATE, WRITE);
            channel = open;
        }
        return open;
    }

    /// The part itself, to be read; it is written to no more until it is opened again.
    Path written() throws IOException {
        FileChannel open = open();
        open.force(true);
        close();
        return part;
    }

    /// Makes it the whole file.
    void finish() throws IOException {
        Files.move(written(), whole, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(origin);
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(origin);
        Files.deleteIfExists(part);
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) open.close();
    }
}
