package org.glyphery;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder where all that is made at run time lies. One process at a time has it open.
public final class Home implements AutoCloseable {

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
            Files.createDirectories(folder);
            var home = new Home(folder, HomeLock.take(folder));
            home.prepare();
            return home;
        } catch (IOException failure) {
            throw new UnusableHome(
                    """
                    Glyphery cannot use its home folder %s (%s): \
                    make it writable, or name another folder with --glyphery.home.\
                    """
                            .formatted(folder, reason(failure)),
                    failure);
        }
    }

    public Path folder() {
        return folder;
    }

    /// The database's file, without the ending that H2 appends.
    public Path database() {
        return folder.resolve("database");
    }

    /// One folder a run, named by its id.
    public Path runs() {
        return folder.resolve("runs");
    }

    /// What can be made again.
    public Path cache() {
        return folder.resolve("cache");
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
    public void close() throws IOException {
        lock.close();
    }

    private void prepare() throws IOException {
        try {
            DiskSpace.check(folder);
            Files.createDirectories(runs());
            Files.createDirectories(cache());
            Files.createDirectories(imports());
        } catch (IOException | UnusableHome failure) {
            lock.close();
            throw failure;
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> e.getReason();
            case FileSystemException e ->
                    "%s at %s".formatted(e.getClass().getSimpleName(), e.getFile());
            default -> String.valueOf(failure.getMessage());
        };
    }
}
