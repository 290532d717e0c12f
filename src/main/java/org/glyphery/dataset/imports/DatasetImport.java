package org.glyphery.dataset.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.glyphery.Folders;
import org.glyphery.dataset.CataloguedFacts;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.DatasetName;
import org.glyphery.dataset.DatasetWriter;
import org.glyphery.dataset.Origin;
import org.glyphery.dataset.StoredDatasets;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.glyphery.dataset.fetch.Fetch;
import org.glyphery.dataset.fetch.FetchLimits;
import org.glyphery.dataset.fetch.FetchProgress;
import org.glyphery.dataset.imports.ImportProgress.Phase;
import org.glyphery.dataset.reader.ExampleSource;
import org.glyphery.dataset.reader.ReaderLimits;
import org.glyphery.image.PictureShape;

/// One import, from files to a stored dataset. Whatever it was doing when it ends by a failure, or
/// with the process, leaves nothing that counts.
final class DatasetImport {

    private final DatasetName name;
    private final ImportSource from;
    private final ImportChoices choices;
    private final Optional<CatalogueEntry> entry;
    private final Optional<Fetch> fetch;
    private final Optional<Growth> growth;
    private final BooleanSupplier areFilesWanted;
    private volatile ImportProgress progress = new ImportProgress(Phase.WAITING, 0, 0);
    private volatile boolean isCancelled;
    private volatile boolean hasFiles;
    private volatile boolean isStored;

    /// An import of a person's file.
    DatasetImport(DatasetName name, ImportSource from, ImportChoices choices) {
        this(name, from, choices, Optional.empty());
    }

    /// @param growth what the examples are added to; absent for a new dataset
    DatasetImport(
            DatasetName name, ImportSource from, ImportChoices choices, Optional<Growth> growth) {
        this.growth = growth;
        this.name = name;
        this.from = from;
        this.choices = choices;
        entry = Optional.empty();
        fetch = Optional.empty();
        areFilesWanted = () -> false;
    }

    /// An import of what the catalogue knows, whose files are fetched where they are not there.
    ///
    /// @param folder of the files
    /// @param isTemporary whether the folder is for nothing else
    /// @param areFilesWanted whether others come out of the same files, and are not here
    DatasetImport(
            CatalogueEntry known,
            Path folder,
            boolean isTemporary,
            BooleanSupplier areFilesWanted) {
        this.areFilesWanted = areFilesWanted;
        growth = Optional.empty();
        name = new DatasetName(known.name());
        from = new ImportSource(folder, known.name(), isTemporary);
        choices = CatalogueChoices.of(known);
        entry = Optional.of(known);
        fetch = Optional.of(new Fetch(known, folder, FetchLimits.STANDARD, this::tell));
    }

    DatasetName name() {
        return name;
    }

    /// Whether nobody needs its files any more: those that were sent, once they were read, and
    /// those that were fetched, once all are there and no other dataset comes out of them. What has
    /// arrived of others is kept for another try.
    boolean isDoneWithFiles() {
        boolean areThere = fetch.isEmpty() || hasFiles;
        return from.isTemporary() && areThere && (!isStored || !areFilesWanted.getAsBoolean());
    }

    ImportSource source() {
        return from;
    }

    UnfinishedImport state() {
        return new UnfinishedImport(name, title(), progress);
    }

    FailedImport failed(String reason) {
        return new FailedImport(name, title(), reason);
    }

    private String title() {
        return growth.map(Growth::title).orElse(choices.title());
    }

    /// @return whether it was in time
    synchronized boolean cancel() {
        if (isStored) return false;
        isCancelled = true;
        fetch.ifPresent(Fetch::cancel);
        return true;
    }

    private synchronized void store(
            StoredDatasets stored, Path folder, DatasetFacts facts, Origin origin)
            throws IOException {
        requireGoingOn();
        stored.publish(folder, facts, origin);
        isStored = true;
    }

    /// Reads all, twice, and stores it.
    ///
    /// @param workspace an empty folder for what is unpacked
    /// @throws org.glyphery.UserError if the files are no dataset
    /// @throws CancellationException once it was cancelled
    DatasetFacts run(
            StoredDatasets stored, PictureDecoding pictures, ReaderLimits limits, Path workspace)
            throws IOException {
        if (fetch.isPresent() && !fetch.get().run()) throw new CancellationException();
        hasFiles = true;
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
                    new Survey(
                                    new ColourSearch(pictures),
                                    entry.map(KnownClasses::of),
                                    growth.map(Growth::classes).orElse(List.of()),
                                    count -> tell(Phase.COUNTING, count, 0))
                            .of(source);
            ImportChoices fitting = growth.map(it -> it.choices(choices, found)).orElse(choices);
            var packer = new Packer(found, fitting, pictures, growth.isPresent());
            return store(stored, source, found, packer);
        }
    }

    private DatasetFacts store(
            StoredDatasets stored, ExampleSource source, FoundExamples found, Packer packer)
            throws IOException {
        Path folder = stored.unfinished();
        try (var writer = new DatasetWriter(folder, packer.shape())) {
            long all = (long) found.labels().length + growth.map(Growth::count).orElse(0);
            if (growth.isPresent()) growth.get().write(writer);
            source.read(example -> {
                packer.write(example, writer);
                tell(Phase.STORING, writer.sizes().all(), all);
            });
            DatasetFacts facts = facts(found, packer, writer);
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            store(
                    stored,
                    folder,
                    facts,
                    new Origin(from.name(), found.format(), packer.words(), now));
            return facts;
        } finally {
            Folders.delete(folder);
        }
    }

    private void tell(FetchProgress fetched) {
        progress = new ImportProgress(Phase.FETCHING, fetched.bytes(), fetched.ofBytes().orElse(0));
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
        if (entry.isPresent()) {
            DatasetFacts known = CataloguedFacts.of(entry.get());
            if (!known.splits().equals(writer.sizes())) {
                throw UnusableExamples.otherSplits(known.splits(), writer.sizes());
            }
            return known.stored(known.version().isEmpty() ? version : known.version(), checksums);
        }
        if (growth.isPresent()) {
            return growth.get().grown(version, found.classes(), writer.sizes(), checksums);
        }
        return new DatasetFacts(
                name.value(),
                choices.title(),
                "",
                version,
                packer.shape(),
                found.classes(),
                packer.convention(),
                writer.sizes(),
                choices.licence(),
                choices.citation(),
                checksums,
                Long.parseUnsignedLong(version, 16),
                Optional.empty());
    }

    /// The same examples with the same classes are the same version, wherever they came from.
    private static String version(
            FoundExamples found, PictureShape shape, Map<String, String> checksums) {
        String all = found.classes() + "\n" + shape + "\n" + new TreeMap<>(checksums);
        return DatasetFacts.versionOf(all);
    }
}
