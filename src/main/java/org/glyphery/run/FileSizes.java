package org.glyphery.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Bytes that files take, also while some of them come and go.
final class FileSizes extends SimpleFileVisitor<Path> {

    private long bytes;

    private FileSizes() {}

    /// Bytes of a file, or of all files in a folder; 0 where there is none.
    static long of(Path folder) {
        var sizes = new FileSizes();
        try {
            Files.walkFileTree(folder, sizes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes.bytes;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) bytes += attributes.size();
        return FileVisitResult.CONTINUE;
    }

    /// It went while it was looked for.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return FileVisitResult.CONTINUE;
    }
}
