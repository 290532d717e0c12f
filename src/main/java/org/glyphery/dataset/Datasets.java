package org.glyphery.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.Home;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// The datasets that Glyphery knows, those that ship, those of others, and people's own; what is
/// here is read once and kept.
@Service
public class Datasets implements KnownDatasets {

    private final Map<String, IdxFiles> idxFiles = new LinkedHashMap<>();
    private final StoredDatasets stored;
    private final Map<DatasetChoice, Dataset> opened = new HashMap<>();

    @Autowired
    Datasets(Home home) {
        this(home.folder());
    }

    /// @param home the folder where a person may have put files of datasets
    public Datasets(Path home) {
        Path folder = home.resolve("datasets");
        stored = new StoredDatasets(folder);
        add(new IdxFiles(Mnist.FACTS, Mnist::shipped));
        add(new IdxFiles(FashionMnist.FACTS, new FashionMnist(folder)));
    }

    private void add(IdxFiles files) {
        idxFiles.put(files.facts().name(), files);
    }

    /// All of them, each in its newest version: the one that ships first, then others that are
    /// known, then people's own by their names.
    public List<DatasetFacts> all() {
        return Stream.concat(
                        idxFiles.values().stream().map(IdxFiles::facts), stored.newest().stream())
                .toList();
    }

    /// The newest version of one, whether or not its files are here.
    public Optional<DatasetFacts> current(String name) {
        IdxFiles known = idxFiles.get(name);
        return known == null ? stored.newest(name) : Optional.of(known.facts());
    }

    /// The version that a plan names; absent where nobody knows it.
    public Optional<DatasetFacts> find(DatasetChoice choice) {
        IdxFiles known = idxFiles.get(choice.name());
        return known == null
                ? stored.find(choice.name(), choice.version())
                : Optional.of(known.facts())
                        .filter(facts -> facts.version().equals(choice.version()));
    }

    /// The name that people write for what a plan names.
    public String title(DatasetChoice choice) {
        return find(choice).map(DatasetFacts::title).orElse(choice.name());
    }

    /// Whether what a pad draws is what the pictures of this choice are.
    public boolean isInk(DatasetChoice choice) {
        return find(choice).map(DatasetFacts::isInk).orElse(false);
    }

    @Override
    public Optional<DatasetChoice> standard(String name) {
        return current(name).map(DatasetFacts::standard);
    }

    /// Why it cannot be opened, and what to do, where its files are not here.
    public Optional<AbsentDataset> absence(DatasetFacts facts) {
        IdxFiles known = idxFiles.get(facts.name());
        return known == null ? Optional.empty() : known.absence();
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
        DatasetFacts facts = facts(choice);
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
        return facts(choice).trainedOn(choice.validation());
    }

    /// The name of one that is known, whichever case it is written in.
    public Optional<String> taken(DatasetName name) {
        return all().stream().map(DatasetFacts::name).filter(name.value()::equalsIgnoreCase).findFirst();
    }

    /// The place of what has been imported.
    public StoredDatasets stored() {
        return stored;
    }

    /// Deletes what is stored of a dataset, all its versions; whoever reads it can go on.
    ///
    /// @throws NotStored if it ships, or its files are a person's own
    public synchronized void delete(DatasetFacts facts) {
        if (idxFiles.containsKey(facts.name())) throw new NotStored(facts);
        stored.delete(facts.name());
        opened.keySet().removeIf(choice -> choice.name().equals(facts.name()));
    }

    private Dataset read(DatasetChoice choice) {
        DatasetFacts facts = factsOfPresent(choice);
        @Nullable IdxFiles known = idxFiles.get(facts.name());
        return known == null
                ? stored.load(facts, choice.validation())
                : known.load(choice.validation());
    }
}
