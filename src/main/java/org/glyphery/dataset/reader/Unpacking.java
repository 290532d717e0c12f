package org.glyphery.dataset.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;

/// Everything that was given on its way into a [FileSet]: archives are unpacked into the blob,
/// files on the disk are taken where they are.
final class Unpacking implements AutoCloseable {

    private static final int GZIP_BUFFER = 1 << 16;

    private final String name;
    private final Blob blob;
    private final ReaderLimits limits;
    private final Optional<String> only;
    private final BooleanSupplier goesOn;
    private final List<StoredFile> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> folders = new HashSet<>();
    private int entries;

    /// @param workspace an empty folder for the blob
    Unpacking(
            String name,
            Path workspace,
            ReadingChoices choices,
            ReaderLimits limits,
            BooleanSupplier goesOn) {
        this.name = name;
        this.limits = limits;
        this.only = choices.only();
        this.goesOn = goesOn;
        this.blob = new Blob(workspace, limits.unpackedBytes(), goesOn);
    }

    ReaderLimits limits() {
        return limits;
    }

    FileSet files() {
        return new FileSet(name, files, folders);
    }

    /// Takes what is a dataset by itself, or an archive of one.
    void takeWhole(StoredFile file) throws IOException {
        switch (ContentSign.of(file)) {
            case ZIP -> new ZipUnpacking(this, file).unpack("");
            case TAR -> TarUnpacking.unpackPlain(this, file);
            case GZIP -> TarUnpacking.unpackZipped(this, file);
            case OTHER_ARCHIVE -> throw unknownArchive(file);
            case PARQUET, NUMPY, IDX, PICTURE, OTHER -> files.add(file);
        }
    }

    /// Takes a file of a folder on the disk.
    void takeOne(StoredFile file) throws IOException {
        count();
        if (!isWanted(file.name())) return;
        boolean isArrays = file.name().toLowerCase(Locale.ROOT).endsWith(".npz");
        if (isArrays && ContentSign.of(file) == ContentSign.ZIP) {
            new ZipUnpacking(this, file).unpack(file.name() + "/");
        } else {
            add(file);
        }
    }

    /// Takes an entry of an archive.
    ///
    /// @param path as [EntryPath] gives it
    /// @return whether it was wanted, and so read to its end
    boolean takeEntry(String path, InputStream content, Packing packing) throws IOException {
        if (!isWanted(path)) return false;
        if (!paths.add(path)) {
            throw new UnreadableExamples(
                    Place.whole(packing.name()),
                    "the archive holds %s twice".formatted(Quoted.text(path)),
                    "Pack the folder anew, and import that.");
        }
        add(blob.store(path, content, packing));
        return true;
    }

    void takeFolder(String path) {
        if (isWanted(path)) folders.add(path);
    }

    /// Counts a file or folder, wanted or not.
    void count() {
        goOn();
        entries++;
        if (entries > limits.entries()) {
            throw new UnreadableExamples(
                    Place.whole(name),
                    "it holds more than %,d files and folders".formatted(limits.entries()),
                    "Import a part of it, or put the pictures into one Parquet or NumPy file.");
        }
    }

    void goOn() {
        if (!goesOn.getAsBoolean()) throw new CancellationException();
    }

    private boolean isWanted(String path) {
        return only.isEmpty() || path.contains(only.get());
    }

    /// Gzipped files within are unpacked, as the four of MNIST are; archives within are not.
    private void add(StoredFile file) throws IOException {
        switch (ContentSign.of(file)) {
            case GZIP -> addUnzipped(file);
            case ZIP, TAR, OTHER_ARCHIVE -> throw nested(file);
            case PARQUET, NUMPY, IDX, PICTURE, OTHER -> files.add(file);
        }
    }

    private void addUnzipped(StoredFile file) throws IOException {
        try (var zipped = file.open();
                var unzipped = unzipped(file, zipped)) {
            takeUnzipped(file, unzipped);
        }
    }

    private void addPlain(StoredFile file, StoredFile plain) throws IOException {
        switch (ContentSign.of(plain)) {
            case ZIP, GZIP, TAR, OTHER_ARCHIVE -> throw nested(file);
            case PARQUET, NUMPY, IDX, PICTURE, OTHER -> files.add(plain);
        }
    }

    private StoredFile store(StoredFile file, InputStream unzipped) throws IOException {
        String plain = file.name().replaceFirst("(?i)\\.(gz|gzip)$", "");
        return blob.store(plain, unzipped, new Packing(file.name(), file.length()));
    }

    /// Takes what a gzipped file holds, under its name without the ending.
    void takeUnzipped(StoredFile file, InputStream unzipped) throws IOException {
        addPlain(file, store(file, unzipped));
    }

    static InputStream unzipped(StoredFile file, InputStream zipped) {
        return Attempt.at(
                file.place(),
                "Fetch it or gzip it again.",
                () -> new GZIPInputStream(zipped, GZIP_BUFFER));
    }

    private UnreadableExamples nested(StoredFile file) {
        return new UnreadableExamples(
                Place.whole(name),
                "it holds %s, which is an archive itself".formatted(Quoted.text(file.name())),
                "Unpack that and import it by itself.");
    }

    private static UnreadableExamples unknownArchive(StoredFile file) {
        return new UnreadableExamples(
                file.place(),
                "it is an archive of a kind that is not read here",
                "Unpack it, and import the folder, a zip or a tar.gz of it.");
    }

    @Override
    public void close() throws IOException {
        blob.close();
    }
}
