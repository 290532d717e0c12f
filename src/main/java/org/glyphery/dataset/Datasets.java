package org.glyphery.dataset;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.glyphery.Home;
import org.glyphery.dataset.catalogue.Catalogue;
import org.glyphery.dataset.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// The datasets that Glyphery knows, those that ship, those of the catalogue, and people's own;
/// what is here is read once and kept.
@Service
public class Datasets implements KnownDatasets {

    private final Path folder;
    private final Catalogue catalogue;
    private final StoredDatasets stored;

    /// Those that nobody imported.
    private final Map<String, InPlace> inPlace = new LinkedHashMap<>();

    private final Map<DatasetChoice, Dataset> opened = new LastOpened();

    private final CountedClasses counted = new CountedClasses();

    private final DeletionLock deletions = new DeletionLock();

    @Autowired
    Datasets(Home home, Catalogue catalogue) {
        this(home.folder(), catalogue);
    }

    /// @param home the folder where a person may have put files of datasets
    public Datasets(Path home) {
        this(home, Catalogue.shipped());
    }

    /// @param home the folder where a person may have put files of datasets
    public Datasets(Path home, Catalogue catalogue) {
        this.catalogue = catalogue;
        folder = home.resolve("datasets");
        stored = new StoredDatasets(folder, facts -> CataloguedFacts.known(catalogue, facts));
        add(new IdxFiles(Mnist.FACTS, Mnist::shipped));
        add(new SyntheticDigits());
        catalogue.entries().stream()
                .filter(entry -> !entry.folders().isEmpty())
                .map(entry ->
                        new IdxFiles(CataloguedFacts.of(entry), new IdxFolders(entry, folder)))
                .forEach(this::add);
    }

    private void add(InPlace dataset) {
        inPlace.put(dataset.facts().name(), dataset);
    }

    /// All of them, each in the newest version that brought its own pictures: those of the
    /// catalogue in its order, whether or not they are here, then what a program makes, then
    /// people's own by their names.
    public List<DatasetFacts> all() {
        Stream<String> catalogued = catalogue.entries().stream().map(CatalogueEntry::name);
        Stream<String> own = stored.newest().stream().map(DatasetFacts::name);
        return Stream.of(catalogued, inPlace.keySet().stream(), own)
                .flatMap(names -> names)
                .distinct()
                .flatMap(name -> current(name).stream())
                .toList();
    }

    /// The newest version of one that brought its own pictures, whether or not its files are here.
    /// Versions that people made of it by labelling are trained on where a plan names them.
    public Optional<DatasetFacts> current(String name) {
        return stored.newest(name)
                .or(() -> Optional.ofNullable(inPlace.get(name)).map(InPlace::facts))
                .or(() -> catalogue.entry(name).map(CataloguedFacts::of));
    }

    /// All versions of one that are known, those that brought their own pictures first, then those
    /// that were made of them by labelling, the newest last.
    public List<DatasetFacts> versions(String name) {
        List<DatasetFacts> here = stored.versions(name);
        return Stream.concat(
                        current(name).stream().filter(facts -> !here.contains(facts)),
                        here.stream())
                .sorted(Comparator.comparing(facts -> facts.derivation().isPresent()))
                .toList();
    }

    /// One of [#versions].
    public Optional<DatasetFacts> version(String name, String version) {
        return versions(name).stream().filter(facts -> facts.version().equals(version)).findFirst();
    }

    /// The version that somebody asks for; the current one where none is named.
    ///
    /// @throws NoSuchDataset if there is none of that name, or not in that version
    public DatasetFacts require(String name, Optional<String> version) {
        return (version.isEmpty() ? current(name) : version(name, version.get()))
                .orElseThrow(() -> new NoSuchDataset(name, version, this));
    }

    /// The version whose files hold the pictures of this one: itself, as a rule.
    ///
    /// @throws UnknownDataset if it is not here
    public DatasetFacts pictures(DatasetFacts facts) {
        return facts.derivation()
                .map(it -> facts(new DatasetChoice(facts.name(), it.pictures(), 0)))
                .orElse(facts);
    }

    /// The words that people have put on its pictures.
    public PictureTags tags(DatasetFacts facts) {
        return facts.derivation().isPresent() ? stored.tags(facts) : PictureTags.NONE;
    }

    /// Stores a version that was made by labelling. Nothing that was there before changes.
    ///
    /// @throws SameVersion if there is a version with the same labels
    public synchronized DatasetFacts add(NewVersion version) {
        DatasetFacts pictures = pictures(version.parent());
        return version.store(stored, pictures, open(pictures.whole()), versions(pictures.name()));
    }

    /// What a plan names, in the version and with the classes that it names; absent where nobody
    /// knows it.
    public Optional<DatasetFacts> find(DatasetChoice choice) {
        return whole(choice).map(facts -> counted.keeping(choice.classes(), facts, this::read));
    }

    /// The version that a plan names, with all its classes; absent where nobody knows it.
    public Optional<DatasetFacts> whole(DatasetChoice choice) {
        return stored.find(choice.name(), choice.version())
                .or(() ->
                        current(choice.name())
                                .filter(facts -> facts.version().equals(choice.version())))
                .or(() -> CataloguedFacts.unfetched(catalogue, choice));
    }

    /// What the catalogue says of one; absent of people's own.
    public Optional<CatalogueEntry> catalogued(String name) {
        return catalogue.entry(name);
    }

    /// The datasets of the catalogue that come out of the same files as this one, itself among
    /// them.
    public List<CatalogueEntry> sharing(CatalogueEntry entry) {
        return catalogue.sharing(entry);
    }

    /// The name that people write for what a plan names.
    public String title(DatasetChoice choice) {
        return whole(choice).map(DatasetFacts::title).orElse(choice.name());
    }

    /// Whether what a pad draws is what the pictures of this choice are.
    public boolean isInk(DatasetChoice choice) {
        return whole(choice).map(DatasetFacts::isInk).orElse(false);
    }

    @Override
    public Optional<DatasetChoice> standard(
            String name, Optional<String> version, List<String> classes) {
        return version.flatMap(each -> whole(new DatasetChoice(name, each, 0)))
                .or(() -> current(name))
                .map(facts -> facts.whole().keeping(classes))
                .flatMap(choice -> find(choice).map(DatasetFacts::standard))
                .map(standard -> standard.keeping(classes));
    }

    /// Why it cannot be opened, and what to do, where its files are not here.
    public Optional<AbsentDataset> absence(DatasetFacts facts) {
        if (facts.derivation().isPresent()) return absence(pictures(facts));
        if (stored.find(facts.name(), facts.version()).isPresent()) return Optional.empty();
        InPlace dataset = inPlace.get(facts.name());
        if (dataset != null) return dataset.absence();
        return catalogue.entry(facts.name()).map(entry -> AbsentDataset.of(entry, folder(entry)));
    }

    /// The folder in which a person may put the files of a dataset that the catalogue knows.
    public Path folder(CatalogueEntry entry) {
        return folder.resolve(entry.name());
    }

    /// @throws UnknownDataset if there is none of that name and version
    /// @throws AbsentDataset if its files are not here
    /// @throws UnusableDataset if its files are damaged
    public synchronized Dataset open(DatasetChoice choice) {
        Dataset dataset = opened.get(choice);
        if (dataset == null) {
            dataset = read(choice);
            opened.put(choice, dataset);
        }
        return dataset;
    }

    /// What is known of it without reading it.
    ///
    /// @throws UnknownDataset if there is none of that name and version
    public DatasetFacts facts(DatasetChoice choice) {
        return find(choice).orElseThrow(() -> new UnknownDataset(choice, all()));
    }

    /// What is known of one that can be opened now.
    ///
    /// @throws UnknownDataset if there is none of that name and version
    /// @throws AbsentDataset if its files are not here
    public DatasetFacts factsOfPresent(DatasetChoice choice) {
        return counted.keeping(choice.classes(), wholeOfPresent(choice), this::read);
    }

    private DatasetFacts wholeOfPresent(DatasetChoice choice) {
        DatasetFacts facts = whole(choice).orElseThrow(() -> new UnknownDataset(choice, all()));
        absence(facts)
                .ifPresent(absent -> {
                    throw absent;
                });
        return facts;
    }

    /// How many examples of it one epoch trains with.
    ///
    /// @throws UnknownDataset if there is none of that name and version
    public int trainingExamples(DatasetChoice choice) {
        return facts(choice).trainedOn(choice);
    }

    /// The name of one that is known, whichever case it is written in.
    public Optional<String> taken(DatasetName name) {
        return all().stream()
                .map(DatasetFacts::name)
                .filter(name.value()::equalsIgnoreCase)
                .findFirst();
    }

    /// Does this while no dataset is deleted, as something that will name one from then on.
    public <T> T whileKept(Supplier<T> work) {
        return deletions.keeping(work);
    }

    /// Deletes what is stored of a dataset, all its versions; whoever reads it can go on.
    ///
    /// @param check refuses it by an exception; what it finds is so until the dataset is gone
    /// @throws NotStored if it ships, or its files are a person's own
    public void delete(DatasetFacts facts, Runnable check) {
        deletions.deleting(check, () -> delete(facts));
    }

    private synchronized void delete(DatasetFacts facts) {
        if (stored.newest(facts.name()).isEmpty()) throw new NotStored(facts);
        stored.delete(facts.name());
        opened.keySet().removeIf(choice -> choice.name().equals(facts.name()));
        counted.forget(facts.name());
    }

    /// Deletes one version that was made by labelling or of a collection; whoever reads it can go
    /// on.
    ///
    /// @param check refuses it by an exception; what it finds is so until the version is gone
    /// @throws OriginalVersion if it brought its own pictures otherwise
    public void deleteVersion(DatasetFacts facts, Runnable check) {
        deletions.deleting(check, () -> deleteVersion(facts));
    }

    private synchronized void deleteVersion(DatasetFacts facts) {
        if (!stored.isGathered(facts)) OriginalVersion.refuse(facts);
        stored.delete(facts);
        opened.keySet().removeIf(choice -> choice.isOf(facts));
        counted.forget(facts.name());
    }

    /// Empties the sheets of what is erased from a collection, in all versions made of it.
    ///
    /// @return how many pictures went from each, by version; only of those that lost some
    public synchronized Map<String, Integer> erase(Erasure erased) {
        opened.keySet().removeIf(choice -> choice.name().equals(erased.collection().value()));
        return stored.erase(erased);
    }

    /// The place of what has been imported.
    public StoredDatasets stored() {
        return stored;
    }

    private Dataset read(DatasetChoice choice) {
        DatasetFacts facts = wholeOfPresent(choice);
        if (facts.derivation().isPresent()) {
            return new DerivedReading(stored, this::open).read(facts, pictures(facts), choice);
        }
        boolean isStored = stored.find(facts.name(), facts.version()).isPresent();
        @Nullable InPlace dataset = inPlace.get(facts.name());
        return isStored || dataset == null ? stored.load(facts, choice) : dataset.load(choice);
    }
}
