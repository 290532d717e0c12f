package org.glyphery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders as wholes.
public final class Folders {

    private Folders() {}

    /// Deletes a file, or a folder with all that is in it; nothing where there is none.
    ///
    /// @throws UncheckedIOException if something of it cannot be deleted
    public static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
