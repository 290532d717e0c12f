package org.glyphery.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.glyphery.Folders;
import org.glyphery.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// The datasets that have been imported, `datasets/<name>/<version>/` in the home folder: the file
/// `dataset.json`, and of each split its pixels and its labels. A version's folder is written under
/// another name and renamed, so that it is seen whole or not at all.
public final class StoredDatasets {

    private static final Logger LOG = LoggerFactory.getLogger(StoredDatasets.class);
    private static final String FACTS_FILE = "dataset.json";
    private static final String UNFINISHED = ".partial";

    /// One version as it lies in its folder.
    private record StoredVersion(DatasetFacts facts, Origin origin, Path folder) {}

    private final Path folder;

    /// What is known by now of facts as they were written.
    private final UnaryOperator<DatasetFacts> known;

    /// The versions of each name, the newest last.
    private final TreeMap<String, List<StoredVersion>> versions =
            new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /// @param folder of all of them; need not exist
    /// @param known says what is known by now of facts as they were written
    StoredDatasets(Path folder, UnaryOperator<DatasetFacts> known) {
        this.folder = folder;
        this.known = known;
        readAll();
    }

    /// The newest version of each that brought its own pictures, by name.
    synchronized List<DatasetFacts> newest() {
        return versions.keySet().stream().flatMap(name -> newest(name).stream()).toList();
    }

    synchronized Optional<DatasetFacts> newest(String name) {
        return versions(name).stream()
                .filter(facts -> facts.derivation().isEmpty())
                .reduce((_, last) -> last);
    }

    /// All versions of one, the newest last.
    synchronized List<DatasetFacts> versions(String name) {
        return named(name).stream().flatMap(List::stream).map(StoredVersion::facts).toList();
    }

    synchronized Optional<DatasetFacts> find(String name, String version) {
        return stored(name, version).map(StoredVersion::facts);
    }

    /// Whether any version of it is stored.
    public synchronized boolean has(DatasetName name) {
        return newest(name.value()).isPresent();
    }

    /// The place that a version came from.
    public synchronized Optional<Origin> origin(DatasetFacts facts) {
        return stored(facts.name(), facts.version()).map(StoredVersion::origin);
    }

    private Optional<List<StoredVersion>> named(String name) {
        return Optional.ofNullable(versions.get(name))
                .filter(each -> each.getLast().facts().name().equals(name));
    }

    private Optional<StoredVersion> stored(String name, String version) {
        return named(name).stream()
                .flatMap(List::stream)
                .filter(each -> each.facts().version().equals(version))
                .findFirst();
    }

    /// The dataset with the validation examples that the choice asks for: drawn from its training
    /// examples, or all of its own.
    ///
    /// @throws UnusableDataset if a file is truncated or missing
    Dataset load(DatasetFacts facts, DatasetChoice choice) {
        Path files = folder(facts);
        SplitSizes sizes = facts.splits();
        Examples training = Split.TRAINING.read(files, facts, sizes.training());
        Examples test = Split.TEST.read(files, facts, sizes.test());
        if (!facts.takesOwnValidation(choice)) {
            return Dataset.chosen(facts, choice, training, Optional.empty(), test);
        }
        Examples own =
                choice.validation() == 0
                        ? Examples.none(facts.shape())
                        : Split.VALIDATION.read(files, facts, sizes.validation());
        return Dataset.chosen(facts, choice, training, Optional.of(own), test);
    }

    /// The labels of a split of a version that has another one's pictures, as
    /// [Examples#labelsByPlace] has them.
    int[] labels(DatasetFacts facts, Split split, int places) {
        return VersionFiles.readLabels(folder(facts), split, places, facts.classes().size());
    }

    /// The tags of a version that has another one's pictures.
    PictureTags tags(DatasetFacts facts) {
        return VersionFiles.readTags(folder(facts));
    }

    private synchronized Path folder(DatasetFacts facts) {
        return stored(facts.name(), facts.version()).orElseThrow().folder();
    }

    /// A new folder in which a version is written; on the same disk as where it goes.
    public Path unfinished() throws IOException {
        OwnerOnly.createFolders(folder);
        return Files.createTempDirectory(folder, UNFINISHED);
    }

    /// Puts a version that has been written whole into its place. Where the same is there already,
    /// it stays.
    ///
    /// @param written from [#unfinished()], with all files of its splits
    public synchronized void publish(Path written, DatasetFacts facts, Origin origin)
            throws IOException {
        Path facing = written.resolve(FACTS_FILE);
        JsonMapper.shared().writeValue(facing.toFile(), StoredFacts.of(facts, origin));
        try (var files = Files.list(written)) {
            for (Path file : files.toList()) Split.force(file);
        }
        Path named = folder.resolve(facts.name());
        OwnerOnly.createFolders(named);
        Path place = named.resolve(facts.version());
        if (Files.exists(place)) {
            Folders.delete(written);
        } else {
            Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
        }
        readAll();
    }

    /// Stores a version of a collection as it is now; the same is stored once.
    ///
    /// @throws java.io.UncheckedIOException if it cannot be written
    public DatasetFacts store(Gathering gathering, Instant now) {
        try {
            Path written = unfinished();
            try {
                DatasetFacts facts = gathering.write(written);
                publish(written, facts, Origin.ofCollection(gathering.collection().title(), now));
                return facts;
            } finally {
                Folders.delete(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether a version was made of a collection.
    public boolean isGathered(DatasetFacts facts) {
        return origin(facts).filter(Origin::isCollection).isPresent();
    }

    /// Who gave the pictures of a version; absent where it was not made of a collection.
    public synchronized Optional<GivenPictures> given(DatasetFacts facts) {
        return stored(facts.name(), facts.version())
                .flatMap(each -> GivenPictures.read(each.folder()));
    }

    /// What is gone of a version, or of the one whose pictures it shows; absent where it is whole.
    public Optional<ErasedPictures> erased(DatasetFacts facts) {
        String pictures = facts.derivation().map(Derivation::pictures).orElse(facts.version());
        return find(facts.name(), pictures)
                .flatMap(this::given)
                .filter(given -> given.gone() > 0)
                .map(given -> new ErasedPictures(facts, given.gone()));
    }

    /// Refuses what nothing can be trained on any more.
    ///
    /// @throws ErasedPictures if some of its pictures are gone
    public DatasetFacts requireWhole(DatasetFacts facts) {
        erased(facts)
                .ifPresent(gone -> {
                    throw gone;
                });
        return facts;
    }

    /// Empties the sheets of what is erased from a collection, in all versions made of it.
    ///
    /// @return how many pictures went from each, by version; only of those that lost some
    synchronized Map<String, Integer> erase(Erasure erased) {
        Map<String, Integer> gone = new LinkedHashMap<>();
        for (StoredVersion each : named(erased.collection().value()).orElse(List.of())) {
            int pixels = each.facts().shape().pixels();
            GivenPictures.read(each.folder())
                    .map(given -> given.erase(each.folder(), erased, pixels))
                    .filter(count -> count > 0)
                    .ifPresent(count -> gone.put(each.facts().version(), count));
        }
        return gone;
    }

    /// Deletes a dataset with all its versions; what is being read of it stays readable. A version
    /// leaves its place before its files go, so that it is there whole or not at all. What a person
    /// has put beside the versions stays.
    public synchronized void delete(String name) {
        Path named = folder.resolve(name);
        for (Path version : listed(named)) {
            if (Files.isRegularFile(version.resolve(FACTS_FILE))) Folders.delete(away(version));
        }
        if (listed(named).isEmpty()) Folders.delete(named);
        readAll();
    }

    /// Deletes one version; what is being read of it stays readable.
    synchronized void delete(DatasetFacts version) {
        Folders.delete(away(folder(version)));
        readAll();
    }

    private Path away(Path version) {
        try {
            Path away = unfinished();
            Files.move(version, away.resolve("version"), StandardCopyOption.ATOMIC_MOVE);
            return away;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes what was being written when the process ended. Nothing may be imported meanwhile.
    public synchronized void deleteUnfinished() {
        for (Path each : listed(folder)) {
            if (each.getFileName().toString().startsWith(UNFINISHED)) Folders.delete(each);
        }
    }

    private void readAll() {
        versions.clear();
        for (Path named : listed(folder)) {
            List<StoredVersion> found =
                    listed(named).stream()
                            .filter(each -> Files.isRegularFile(each.resolve(FACTS_FILE)))
                            .flatMap(each -> read(each).stream())
                            .sorted(Comparator.comparing(each -> each.origin().imported()))
                            .toList();
            if (!found.isEmpty()) versions.put(found.getLast().facts().name(), found);
        }
    }

    private Optional<StoredVersion> read(Path version) {
        try {
            Path file = version.resolve(FACTS_FILE);
            var stored = JsonMapper.shared().readValue(file.toFile(), StoredFacts.class);
            if (!stored.isKnown()) {
                LOG.warn(
                        "The dataset in {} was stored by another Glyphery, in form {}: it is left"
                                + " as it is.",
                        version,
                        stored.form());
                return Optional.empty();
            }
            DatasetFacts facts = known.apply(stored.facts());
            return Optional.of(new StoredVersion(facts, stored.origin(), version));
        } catch (RuntimeException damaged) {
            LOG.warn(
                    "The dataset in {} cannot be read: its dataset.json is damaged. Put a copy of"
                            + " it back, or delete the folder and import the dataset again ({}).",
                    version,
                    damaged.toString());
            return Optional.empty();
        }
    }

    private static List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
