package org.glyphery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The folder where all that is made at run time lies. One process at a time has it open.
public final class Home implements AutoCloseable {

    private static final Pattern OWN_NAMES =
            Pattern.compile("lock|runs|cache|work|import|datasets|database[.-].*");

    private final Path folder;
    private final HomeLock lock;

    private Home(Path folder, HomeLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /// Makes the folder where it is missing, and keeps every other process out until [#close()].
    ///
    /// @throws UnusableHome if that cannot be
    public static Home open(Path named) {
        var folder = named.toAbsolutePath().normalize();
        if (folder.toString().contains(";")) {
            throw new UnusableHome(
                    """
                    The home folder %s has a semicolon in its path, which the database cannot take: \
                    name another folder with --glyphery.home.\
                    """
                            .formatted(folder));
        }
        try {
            OwnerOnly.createFolders(folder);
            var home = new Home(folder, HomeLock.take(folder));
            home.prepare();
            return home;
        } catch (IOException failure) {
            throw UnusableHome.because(folder, failure);
        }
    }

    public Path folder() {
        return folder;
    }

    /// The database's file, without the ending that H2 appends.
    public Path database() {
        return folder.resolve("database");
    }

    /// The file that H2 makes of it.
    Path databaseFile() {
        return folder.resolve("database.mv.db");
    }

    /// How many folders of runs there are, whatever the database knows of them.
    long runFolders() throws IOException {
        try (var found = Files.list(runs())) {
            return found.filter(Files::isDirectory)
                    .filter(path -> path.getFileName().toString().matches("[0-9a-f]{32}"))
                    .count();
        }
    }

    /// One folder a run, named by its id.
    public Path runs() {
        return folder.resolve("runs");
    }

    /// What can be made again.
    public Path cache() {
        return folder.resolve("cache");
    }

    /// What is under way: files that arrive, are unpacked, or are being fetched, which may go on
    /// another day.
    public Path work() {
        return folder.resolve("work");
    }

    /// A folder of that, empty: what a process has left there that was killed is gone.
    public Path emptied(String name) throws IOException {
        Path under = work().resolve(name);
        Folders.delete(under);
        OwnerOnly.createFolders(under);
        return under;
    }

    /// Files that a person puts here to be read in.
    public Path imports() {
        return folder.resolve("import");
    }

    /// Tells other processes that want it where the server is that has it.
    void servedAt(String address) throws IOException {
        lock.name(address);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws IOException {
        try {
            DiskSpace.check(folder);
            if (holdsNothingElse()) OwnerOnly.folder(folder);
            for (Path own : List.of(runs(), cache(), work(), imports())) {
                OwnerOnly.createFolders(own);
                OwnerOnly.folder(own);
            }
        } catch (IOException | UnusableHome failure) {
            close();
            throw failure;
        }
    }

    /// A folder that people use for something else as well keeps the permissions that it has.
    private boolean holdsNothingElse() throws IOException {
        try (var found = Files.list(folder)) {
            return found.map(path -> path.getFileName().toString())
                    .allMatch(name -> OWN_NAMES.matcher(name).matches());
        }
    }
}
