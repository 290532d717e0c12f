package org.glyphery.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.glyphery.Bytes;
import org.glyphery.Home;
import org.glyphery.UnusableStorage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Whether home folder and database can be written to, found out by writing to them.
@Service
public class StorageCheck {

    private static final Logger LOG = LoggerFactory.getLogger(StorageCheck.class);

    /// The time for which one answer is good, however often it is asked for.
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);

    private static final int TRIED_BYTES = 4 * 1024;

    /// A few epochs of a small network, and the database's next pages.
    private static final long LEAST_SPACE = 32 * Bytes.MIB;

    /// Bytes of a parameter in a checkpoint: of its weight and of two numbers of the optimizer, all
    /// float32.
    private static final long CHECKPOINT_BYTES = 3 * 4;

    /// The checkpoints kept at a time: the older goes once the newer is written.
    private static final int CHECKPOINTS = 2;

    private final Disk disk;
    private final Path runs;
    private final Settings settings;
    private Optional<String> last = Optional.empty(); // with the next: guarded by this
    private @Nullable Instant looked;

    StorageCheck(Home home, Disk disk, Settings settings) {
        this.disk = disk;
        this.settings = settings;
        runs = home.runs();
    }

    /// What keeps things from being stored, in a sentence; as it was a few seconds ago at most.
    public synchronized Optional<String> fault() {
        var now = Instant.now();
        if (looked == null || now.isAfter(looked.plus(GOOD_FOR))) {
            last = look();
            looked = now;
        }
        return last;
    }

    private Optional<String> look() {
        try {
            write();
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("Nothing can be stored: {}", failure.toString());
            return Optional.of(
                    UnusableStorage.behind(failure)
                            .map(UnusableStorage::getMessage)
                            .orElseGet(() -> String.valueOf(failure.getMessage())));
        }
    }

    /// Writes to both. First a file: to the database nothing is written where that fails, since it
    /// would be closed by it.
    ///
    /// @throws RuntimeException while nothing can be stored; [UnusableStorage#behind] says why
    void write() {
        Path tried = runs.resolve("writable");
        try {
            try (OutputStream file = disk.write(tried)) {
                file.write(new byte[TRIED_BYTES]);
            } finally {
                Files.deleteIfExists(tried);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        settings.tryWriting();
    }

    /// @throws UnusableStorage if the disk has too little space left for what this run stores
    void requireSpace(Run run) {
        long needed = space(run);
        long left = disk.usableBytes(runs);
        if (left < needed) throw UnusableStorage.tooLittleSpace(left, needed);
    }

    /// Whether the disk has space left for what this run stores.
    boolean hasSpace(Run run) {
        return disk.usableBytes(runs) >= space(run);
    }

    private static long space(Run run) {
        return LEAST_SPACE + CHECKPOINTS * CHECKPOINT_BYTES * run.parameters();
    }
}
