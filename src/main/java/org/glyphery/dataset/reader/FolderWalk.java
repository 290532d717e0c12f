package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// A folder on the disk, whose files are read where they are.
final class FolderWalk extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Unpacking unpacking;

    private FolderWalk(Path root, Unpacking unpacking) {
        this.root = root;
        this.unpacking = unpacking;
    }

    static void walk(Path folder, Unpacking unpacking) throws IOException {
        Path root = folder.toRealPath();
        Files.walkFileTree(root, new FolderWalk(root, unpacking));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root)) return FileVisitResult.CONTINUE;
        if (EntryPath.isIgnored(folder.getFileName().toString())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        unpacking.count();
        unpacking.takeFolder(name(folder));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (EntryPath.isIgnored(file.getFileName().toString())) return FileVisitResult.CONTINUE;
        Path real = attributes.isSymbolicLink() ? linked(file) : file;
        if (!Files.isRegularFile(real)) {
            throw refused(file, "is a device or a pipe, not a file", "Take it out of the folder");
        }
        unpacking.takeOne(new StoredFile(name(file), real, 0, Files.size(real)));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        throw refused(file, "cannot be read", "Give this server the right to read it");
    }

    private Path linked(Path link) {
        Path real;
        try {
            real = link.toRealPath();
        } catch (IOException e) {
            throw refused(link, "is a link that leads nowhere", "Take it out of the folder");
        }
        if (!real.startsWith(root) || Files.isDirectory(real)) {
            throw refused(
                    link,
                    "is a link to a folder, or out of the one that is imported",
                    "Put the files themselves in its place");
        }
        return real;
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private UnreadableExamples refused(Path file, String what, String advice) {
        return new UnreadableExamples(
                Place.whole(name(file)), what, advice + ", and import it again.");
    }
}
