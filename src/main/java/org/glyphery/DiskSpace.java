package org.glyphery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Space on disk, asked for before it runs out half-way.
public final class DiskSpace {

    static final String FULL =
            """
            The disk is full, so Glyphery cannot start: \
            free some space, or name a home folder on another disk with --glyphery.home.\
            """;

    /// A database, and a dozen runs of small networks.
    private static final long HOME_NEEDS = 200 * Bytes.MIB;

    /// TensorFlow's libraries, unpacked once, into JavaCPP's cache: 620 MiB as measured, and some
    /// air.
    private static final long LIBRARIES_NEED = 700 * Bytes.MIB;

    private static final List<String> WORDS =
            List.of(
                    "no space left on device",
                    "disk quota exceeded",
                    "not enough space on the disk");

    private DiskSpace() {}

    /// @throws UnusableHome where too little is left to begin with
    static void check(Path home) throws IOException {
        require(home, HOME_NEEDS, "home folder", "--glyphery.home");
        var cache = libraryCache();
        if (!holdsLibraries(cache)) {
            require(
                    existing(cache),
                    LIBRARIES_NEED,
                    "folder where TensorFlow unpacks its libraries",
                    "the Java option -Dorg.bytedeco.javacpp.cachedir");
        }
    }

    static void require(Path folder, long bytes, String what, String option) throws IOException {
        var left = Files.getFileStore(folder).getUsableSpace();
        if (left < bytes) {
            throw new UnusableHome(
                    """
                    The disk of the %s %s has %s left, and Glyphery needs %s: \
                    free some space, or name another folder with %s.\
                    """
                            .formatted(
                                    what, folder, Bytes.words(left), Bytes.words(bytes), option));
        }
    }

    /// Whether a full disk is what is behind a failure. Operating systems say it in words only;
    /// there is no type for it in Java.
    public static boolean isFullAccordingTo(Throwable failure) {
        return Causes.of(failure)
                .map(cause -> String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT))
                .anyMatch(message -> WORDS.stream().anyMatch(message::contains));
    }

    private static Path libraryCache() {
        var named = System.getProperty("org.bytedeco.javacpp.cachedir");
        return named != null
                ? Path.of(named).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".javacpp", "cache").toAbsolutePath();
    }

    private static boolean holdsLibraries(Path cache) throws IOException {
        if (!Files.isDirectory(cache)) return false;
        try (var files = Files.find(cache, 12, (file, _) -> isTensorFlow(file))) {
            return files.findAny().isPresent();
        }
    }

    private static boolean isTensorFlow(Path file) {
        var name = file.getFileName().toString();
        return name.contains("tensorflow_cc.") && !Files.isSymbolicLink(file);
    }

    private static Path existing(Path folder) {
        var existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null)
            existing = existing.getParent();
        return existing;
    }
}
