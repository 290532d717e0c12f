package org.glyphery.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.glyphery.Home;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/// The datasets that Glyphery knows; those whose files are here are each read once and kept.
@Service
public class Datasets {

    private static final List<DatasetFacts> KNOWN = List.of(Mnist.FACTS, FashionMnist.FACTS);

    private final Map<DatasetFacts, IdxFiles> files;
    private final Map<DatasetChoice, Dataset> opened = new HashMap<>();

    @Autowired
    Datasets(Home home) {
        this(home.folder());
    }

    /// @param home the folder where a person may have put files of datasets
    public Datasets(Path home) {
        files =
                Map.of(
                        Mnist.FACTS, new IdxFiles(Mnist.FACTS, Mnist::shipped),
                        FashionMnist.FACTS,
                                new IdxFiles(FashionMnist.FACTS, new FashionMnist(home)));
    }

    /// All of them, the one that ships first.
    public static List<DatasetFacts> known() {
        return KNOWN;
    }

    /// One of them, whether or not its files are here.
    public static Optional<DatasetFacts> known(String name) {
        return KNOWN.stream().filter(facts -> facts.name().equals(name)).findFirst();
    }

    /// Why it cannot be opened, and what to do, where its files are not here.
    public Optional<AbsentDataset> absence(DatasetFacts facts) {
        return files(facts).absence();
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
        return known(choice.name())
                .filter(facts -> facts.version().equals(choice.version()))
                .orElseThrow(() -> new UnknownDataset(choice, KNOWN));
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

    /// How many examples of it one epoch trains with: those that validation does not take.
    ///
    /// @throws UnknownDataset if there is none of that name and version
    public int trainingExamples(DatasetChoice choice) {
        return facts(choice).trainingExamples() - choice.validation();
    }

    private Dataset read(DatasetChoice choice) {
        return files(factsOfPresent(choice)).load(choice.validation());
    }

    private IdxFiles files(DatasetFacts known) {
        return Objects.requireNonNull(files.get(known));
    }
}
