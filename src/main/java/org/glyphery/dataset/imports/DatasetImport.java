package org.glyphery.dataset.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.glyphery.Sha256;
import org.glyphery.dataset.Convention;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.DatasetWriter;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.Origin;
import org.glyphery.dataset.StoredDatasets;
import org.glyphery.dataset.imports.ImportProgress.Phase;
import org.glyphery.dataset.reader.ExampleSource;
import org.glyphery.dataset.reader.ReaderLimits;
import org.glyphery.image.PictureShape;

/// One import, from files to a stored dataset. Whatever it was doing when it ends by a failure, or
/// with the process, leaves nothing that counts.
final class DatasetImport {

    private static final int VERSION_DIGITS = 8;

    private final DatasetName name;
    private final ImportSource from;
    private final ImportChoices choices;
    private volatile ImportProgress progress = new ImportProgress(Phase.WAITING, 0, 0);
    private volatile boolean isCancelled;

    DatasetImport(DatasetName name, ImportSource from, ImportChoices choices) {
        this.name = name;
        this.from = from;
        this.choices = choices;
    }

    DatasetName name() {
        return name;
    }

    ImportSource source() {
        return from;
    }

    UnfinishedImport state() {
        return new UnfinishedImport(name, choices.title(), progress);
    }

    FailedImport failed(String reason) {
        return new FailedImport(name, choices.title(), reason);
    }

    void cancel() {
        isCancelled = true;
    }

    /// Reads all, twice, and stores it.
    ///
    /// @param workspace an empty folder for what is unpacked
    /// @throws org.glyphery.UserError if the files are no dataset
    /// @throws CancellationException once it was cancelled
    DatasetFacts run(
            StoredDatasets stored, PictureDecoding pictures, ReaderLimits limits, Path workspace)
            throws IOException {
        progress = new ImportProgress(Phase.UNPACKING, 0, 0);
        try (var source =
                ExampleSource.open(
                        from.file(),
                        from.name(),
                        workspace,
                        choices.reading(),
                        limits,
                        () -> !isCancelled)) {
            FoundExamples found =
                    new Survey(pictures, count -> tell(Phase.COUNTING, count, 0)).of(source);
            var packer = new Packer(found, choices, pictures);
            return store(stored, source, found, packer);
        }
    }

    private DatasetFacts store(
            StoredDatasets stored, ExampleSource source, FoundExamples found, Packer packer)
            throws IOException {
        Path folder = stored.unfinished();
        try (var writer = new DatasetWriter(folder, packer.shape())) {
            long all = found.labels().length;
            source.read(example -> {
                packer.write(example, writer);
                tell(Phase.STORING, writer.sizes().all(), all);
            });
            DatasetFacts facts = facts(found, packer, writer);
            requireGoingOn();
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            stored.publish(
                    folder, facts, new Origin(from.name(), found.format(), packer.words(), now));
            return facts;
        } finally {
            if (Files.exists(folder)) StoredDatasets.delete(folder);
        }
    }

    private void tell(Phase phase, long done, long all) {
        progress = new ImportProgress(phase, done, all);
        requireGoingOn();
    }

    private void requireGoingOn() {
        if (isCancelled) throw new CancellationException();
    }

    private DatasetFacts facts(FoundExamples found, Packer packer, DatasetWriter writer)
            throws IOException {
        Map<String, String> checksums = writer.finish();
        String version = version(found, packer.shape(), checksums);
        return new DatasetFacts(
                name.value(),
                choices.title(),
                "",
                version,
                packer.shape(),
                found.classes(),
                choices.isInk() ? Mnist.CONVENTION : new Convention.PictureConvention(),
                writer.sizes(),
                choices.licence(),
                choices.citation(),
                checksums,
                Long.parseUnsignedLong(version, 16));
    }

    /// The same examples with the same classes are the same version, wherever they came from.
    private static String version(
            FoundExamples found, PictureShape shape, Map<String, String> checksums) {
        String all = found.classes() + "\n" + shape + "\n" + new TreeMap<>(checksums);
        return Sha256.of(all).substring(0, VERSION_DIGITS);
    }
}
