package org.glyphery.dataset.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The path of an entry of an archive, as archives of all systems write it. None of them ever
/// becomes a path of the file system.
final class EntryPath {

    private static final int LONGEST = 1_000;
    private static final Set<String> OF_SYSTEMS =
            Set.of("__macosx", "thumbs.db", "desktop.ini", "$recycle.bin");

    private EntryPath() {}

    /// The path with slashes, without empty parts; empty for the archive itself and for what
    /// systems put into folders without being asked.
    static Optional<String> of(String archive, String written) {
        String slashed = written.replace('\\', '/');
        List<String> parts = List.of(slashed.split("/"));
        if (slashed.startsWith("/") || slashed.matches("[A-Za-z]:.*") || parts.contains("..")) {
            throw refused(archive, written, "a path that leads out of the archive");
        }
        if (written.length() > LONGEST) {
            throw refused(archive, written, "a path of more than %,d signs".formatted(LONGEST));
        }
        if (written.indexOf('\0') >= 0) {
            throw refused(archive, written, "a path with a zero in it");
        }
        var kept = new ArrayList<>(parts);
        kept.removeIf(part -> part.isEmpty() || part.equals("."));
        return kept.isEmpty() || kept.stream().anyMatch(EntryPath::isIgnored)
                ? Optional.empty()
                : Optional.of(String.join("/", kept));
    }

    static boolean isIgnored(String part) {
        return part.startsWith(".") || OF_SYSTEMS.contains(part.toLowerCase(Locale.ROOT));
    }

    private static UnreadableExamples refused(String archive, String written, String what) {
        return new UnreadableExamples(
                Place.whole(archive),
                "the archive holds \"%s\", %s".formatted(Quoted.plain(written), what),
                "Pack the folder anew, with paths that begin within it, and import that.");
    }
}
