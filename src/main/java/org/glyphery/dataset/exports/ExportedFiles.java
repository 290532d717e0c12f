package org.glyphery.dataset.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The place that exported files go to, one after the other.
public sealed interface ExportedFiles {

    /// What a file holds.
    @FunctionalInterface
    interface FileContent {
        void to(OutputStream out) throws IOException;
    }

    /// @param name with a slash between folders
    void add(String name, FileContent content) throws IOException;

    /// A zip; the caller closes it.
    record Zipped(ZipOutputStream zip) implements ExportedFiles {
        @Override
        public void add(String name, FileContent content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            content.to(zip);
            zip.closeEntry();
        }
    }

    /// A folder, which is made where it is missing.
    record InFolder(Path folder) implements ExportedFiles {
        @Override
        public void add(String name, FileContent content) throws IOException {
            Path file = folder.resolve(name);
            Path parent = file.getParent();
            if (parent != null) Files.createDirectories(parent);
            try (var out = Files.newOutputStream(file)) {
                content.to(out);
            }
        }
    }
}
