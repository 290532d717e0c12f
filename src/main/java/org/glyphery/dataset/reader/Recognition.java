package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Tells the form in which examples come by what files there are.
final class Recognition {

    private static final String TABLE = "(?i).*\\.(csv|tsv|data|tra|tes|train|test)";

    /// What may lie beside examples of any form without belonging to them.
    private static final String BESIDE =
            "(?i)(.*/)?((readme|licen[cs]e|copying|citation|changelog)[^/]*|[^/]*\\.(md|txt|json|html?|ya?ml|pdf|bib|py|sha256|md5))";

    private final FileSet files;
    private final ReadingChoices choices;

    private Recognition(FileSet files, ReadingChoices choices) {
        this.files = files;
        this.choices = choices;
    }

    static ExampleForm of(FileSet files, ReadingChoices choices) throws IOException {
        return new Recognition(files, choices).form();
    }

    private ExampleForm form() throws IOException {
        var pictures = files.those(file -> ContentSign.isPictureName(file.name()));
        if (!pictures.isEmpty()) return pictures(pictures);
        var batches = CifarFiles.batches(files);
        if (CifarFiles.areWhole(batches)) return cifar(batches);
        var idx = having(ContentSign.IDX);
        if (!idx.isEmpty()) return IdxFile.pairs(alone(idx), choices);
        var arrays = having(ContentSign.NUMPY);
        if (!arrays.isEmpty()) return NumpyArrays.pairs(alone(arrays), choices);
        var parquet = having(ContentSign.PARQUET);
        if (!parquet.isEmpty()) return ParquetFiles.of(alone(parquet), choices);
        if (!batches.isEmpty()) return cifar(batches);
        var tables = tables();
        if (!tables.isEmpty()) return NumberTables.of(alone(tables), choices);
        throw unknown();
    }

    private ExampleForm pictures(List<StoredFile> pictures) throws IOException {
        var tables = files.those(file -> file.name().matches(TABLE));
        if (tables.isEmpty()) return ClassFolders.of(files, Recognition::isBeside);
        var both = new ArrayList<>(tables);
        both.addAll(pictures);
        requireAlone(both);
        return PictureTables.of(tables, pictures, choices);
    }

    private CifarFiles cifar(List<StoredFile> batches) throws IOException {
        var both = new ArrayList<>(batches);
        both.addAll(files.those(CifarFiles::tellsNames));
        return CifarFiles.of(batches, alone(both));
    }

    private static boolean isBeside(StoredFile file) {
        return file.name().matches(BESIDE);
    }

    private List<StoredFile> having(ContentSign sign) throws IOException {
        var found = new ArrayList<StoredFile>();
        for (StoredFile file : files.files()) {
            if (ContentSign.of(file) == sign) found.add(file);
        }
        return found;
    }

    /// Files that are tables by their names; a single file is one if it is a text.
    private List<StoredFile> tables() throws IOException {
        if (files.files().size() == 1) {
            StoredFile single = files.files().getFirst();
            boolean mayBe = !isBeside(single) || single.name().endsWith(".txt");
            if (mayBe && isText(single)) return files.files();
        }
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
    private FileSet alone(List<StoredFile> some) {
        requireAlone(some);
        return files.only(some);
    }

    private void requireAlone(List<StoredFile> some) {
        var known = new HashSet<>(some);
        files.files().stream()
                .filter(file -> !known.contains(file) && !isBeside(file))
                .findFirst()
                .ifPresent(other -> {
                    throw new UnreadableExamples(
                            other.place(),
                            "the file does not belong to the others, such as %s"
                                    .formatted(some.getFirst().place()),
                            "Take it out, and import the rest again.");
                });
    }

    private UnreadableExamples unknown() {
        return new UnreadableExamples(
                files.place(),
                "there are no examples in it that can be read",
                "Examples come as IDX, CSV, CIFAR binary, Parquet or NumPy files, as a folder with"
                    + " a sub-folder of pictures for each class, or as pictures with a CSV file of"
                    + " their labels; all of it also as zip or tar.gz.");
    }
}
