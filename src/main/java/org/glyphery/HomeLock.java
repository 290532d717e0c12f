package org.glyphery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Keeps other processes out of the home folder. The operating system lets go of it when the
/// process ends, however it ends; the file stays, and names the process that had it last.
///
/// @see "src/docs/decisions/one-home-one-process.md"
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws UnusableHome if another process, or this one, has it already
    static HomeLock take(Path folder) throws IOException {
        var file = folder.resolve("lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            OwnerOnly.file(file);
            if (tryLock(channel) == null) throw taken(folder, file);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(thisProcess().getBytes(StandardCharsets.US_ASCII)));
            return new HomeLock(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /// Lets whoever finds it taken know where to go.
    void name(String address) throws IOException {
        channel.write(ByteBuffer.wrap((address + "\n").getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /// Locks a byte far behind the file's end: on Windows nobody can read what is locked, and the
    /// process's number is to be read.
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static UnusableHome taken(Path folder, Path file) throws IOException {
        return new HomeInUse(folder, String.join(", ", Files.readAllLines(file)));
    }

    private static String thisProcess() {
        return ProcessHandle.current().pid() + "\n";
    }
}
