package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Tells the form in which examples come by what files there are.
final class Recognition {

    private static final String TABLE = "(?i).*\\.(csv|tsv|data|tra|tes)";

    /// What may lie beside examples of any form without belonging to them.
    private static final String BESIDE =
            "(?i)(.*/)?((readme|licen[cs]e|copying|citation|changelog)[^/]*|[^/]*\\.(md|txt|json|html?|ya?ml|pdf|bib|py|sha256|md5))";

    private Recognition() {}

    static ExampleForm of(FileSet files, ReadingChoices choices, ReaderLimits limits)
            throws IOException {
        var idx = having(files, ContentSign.IDX);
        if (!idx.isEmpty()) return IdxFile.pairs(alone(files, idx), choices);
        var tables = tables(files);
        if (!tables.isEmpty()) return NumberTables.of(alone(files, tables), choices);
        throw unknown(files);
    }

    private static List<StoredFile> having(FileSet files, ContentSign sign) throws IOException {
        var found = new ArrayList<StoredFile>();
        for (StoredFile file : files.files()) {
            if (ContentSign.of(file) == sign) found.add(file);
        }
        return found;
    }

    /// Files that are tables by their names; a single file is one if it is a text.
    private static List<StoredFile> tables(FileSet files) throws IOException {
        if (files.files().size() == 1 && isText(files.files().getFirst())) return files.files();
        return files.those(file -> file.name().matches(TABLE));
    }

    private static boolean isText(StoredFile file) throws IOException {
        byte[] head = file.head(ContentSign.BYTES);
        if (ContentSign.of(head) != ContentSign.OTHER) return false;
        boolean isWide = !TableText.encoding(head).equals(StandardCharsets.UTF_8);
        for (byte each : head) {
            if (each == 0 && !isWide) return false;
        }
        return head.length > 0;
    }

    /// These files, if nothing else is there that could belong to the data.
    private static FileSet alone(FileSet files, List<StoredFile> some) {
        files.files().stream()
                .filter(file -> !some.contains(file) && !file.name().matches(BESIDE))
                .findFirst()
                .ifPresent(other -> {
                    throw new UnreadableExamples(
                            other.place(),
                            "the file does not belong to the others, such as %s"
                                    .formatted(some.getFirst().place()),
                            "Take it out, and import the rest again.");
                });
        return files.only(some);
    }

    private static UnreadableExamples unknown(FileSet files) {
        return new UnreadableExamples(
                files.place(),
                "there are no examples in it that can be read",
                "Examples come as IDX, CSV, CIFAR binary, Parquet or NumPy files, as a folder with"
                    + " a sub-folder of pictures for each class, or as pictures with a CSV file of"
                    + " their labels; all of it also as zip or tar.gz.");
    }
}
