package org.glyphery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the database of a home folder to this program's schema, before anything else opens it.
///
/// H2 commits each statement of a migration by itself, so that a migration that is cut off cannot
/// be rolled back. Therefore the database's file is copied first, and a note says that a migration
/// is under way; whoever finds the note puts the copy back. The copy stays, for going back to the
/// older program.
final class DatabaseUpgrade {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseUpgrade.class);

    /// It names the copy that is to be put back; it is empty where there was no database.
    static final String NOTE = "database-migration-under-way";

    private static final String PARTIAL = ".partial";

    private final Home home;
    private final Path file;
    private final Path note;
    private final StoredSchema schema;
    private final String url;

    /// @param url of the database as everything else will open it
    DatabaseUpgrade(Home home, String url) {
        this.home = home;
        this.url = url;
        file = home.databaseFile();
        note = home.folder().resolve(NOTE);
        schema = new StoredSchema(file, url);
    }

    /// @param takesBack whether a new database may be made beside folders of runs, since they are
    ///   about to be taken back into it
    /// @throws UnusableHome if the database cannot be brought there
    void run(boolean takesBack) {
        try {
            if (Files.exists(note)) putBack();
            OptionalInt stored = schema.version();
            if (stored.isEmpty() && !takesBack) refuseLoss();
            int newest = StoredSchema.newest();
            if (stored.orElse(0) > newest) throw newer(stored.getAsInt(), newest);
            if (stored.orElse(0) < newest) migrate(stored, newest);
            OwnerOnly.file(file);
        } catch (IOException failure) {
            throw UnusableHome.because(home.folder(), failure);
        } catch (SQLException failure) {
            throw schema.unreadable(failure);
        }
    }

    private void migrate(OptionalInt stored, int newest) throws IOException {
        begin(stored);
        try {
            Flyway.configure().dataSource(url, "", "").load().migrate();
        } catch (FlywayException failure) {
            LOG.debug("The migration failed", failure);
            putBack();
            throw failed(failure, newest);
        }
        Files.delete(note);
        if (stored.isPresent()) {
            LOG.info(
                    "The database was brought from schema {} to {}; {} is a copy of it as it was.",
                    stored.getAsInt(),
                    newest,
                    copy(stored.getAsInt()));
        }
    }

    private void begin(OptionalInt stored) throws IOException {
        if (stored.isPresent()) {
            Path copy = copy(stored.getAsInt());
            copyWhole(file, copy);
            write(note, copy.getFileName().toString());
        } else {
            write(note, "");
            if (Files.exists(file) && Files.size(file) == 0) Files.delete(file);
        }
    }

    private Path copy(int version) {
        return home.folder().resolve("database-schema-%d.mv.db".formatted(version));
    }

    /// The database as it was before the migration that the note tells of.
    private void putBack() throws IOException {
        String name = Files.readString(note).strip();
        if (name.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Path copy = home.folder().resolve(name);
            if (!Files.exists(copy)) throw copyMissing(copy);
            copyWhole(copy, file);
        }
        Files.delete(note);
        LOG.info("A migration of the database was cut off; the database is as it was before it.");
    }

    /// The target has all of it or does not change.
    private static void copyWhole(Path source, Path target) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + PARTIAL);
        Files.copy(source, partial, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.file(partial);
        force(partial);
        Files.move(
                partial,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Path file, String text) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + PARTIAL);
        Files.writeString(partial, text);
        OwnerOnly.file(partial);
        force(partial);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void refuseLoss() throws IOException {
        long folders = home.runFolders();
        if (folders == 0) return;
        throw new UnusableHome(
                """
                The home folder %s holds %s, but its database %s is %s: \
                put a copy of that file in its place, or let java -jar glyphery.jar recover make a new one \
                from what the folders hold, or name another home folder with --glyphery.home.\
                """
                        .formatted(
                                home.folder(),
                                folders == 1
                                        ? "the folder of a run"
                                        : "the folders of %,d runs".formatted(folders),
                                file,
                                Files.exists(file) ? "empty" : "missing"));
    }

    private UnusableHome newer(int stored, int newest) {
        return new UnusableHome(
                """
                The database %s was written by a newer Glyphery (its schema is %d, and this one knows %d at most): \
                start the newer one, or put the copy that it made before migrating in the database's place, \
                or name another home folder with --glyphery.home.\
                """
                        .formatted(file, stored, newest));
    }

    private UnusableHome failed(FlywayException failure, int newest) {
        if (DiskSpace.isFullAccordingTo(failure)) return new UnusableHome(DiskSpace.FULL, failure);
        return new UnusableHome(
                """
                The database %s could not be brought to schema %d, and is as it was before: \
                start the Glyphery that wrote it, or put an older copy of the file in its place.\
                """
                        .formatted(file, newest),
                failure);
    }

    private UnusableHome copyMissing(Path copy) {
        return new UnusableHome(
                """
                A migration of the database %s was cut off, and the copy made before it, %s, is gone: \
                put a copy of the database in its place, and delete %s.\
                """
                        .formatted(file, copy, note));
    }
}
