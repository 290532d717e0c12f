package org.glyphery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps files and folders from other users of the machine, where the file system knows owners
/// (POSIX permissions 600 and 700).
public final class OwnerOnly {

    private static final Logger LOG = LoggerFactory.getLogger(OwnerOnly.class);
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /// Makes a folder, and those above it that are missing.
    public static void createFolders(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes =
                posix
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(FOLDER)}
                        : new FileAttribute<?>[0];
        Files.createDirectories(folder, attributes);
    }

    public static void file(Path file) throws IOException {
        restrict(file, FILE);
    }

    public static void folder(Path folder) throws IOException {
        restrict(folder, FOLDER);
    }

    private static void restrict(Path path, Set<PosixFilePermission> wanted) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view == null || view.readAttributes().permissions().equals(wanted)) return;
        try {
            view.setPermissions(wanted);
        } catch (IOException notTheOwner) {
            LOG.warn(
                    "Others may read {}: its permissions cannot be changed to {}.",
                    path,
                    PosixFilePermissions.toString(wanted));
        }
    }
}
