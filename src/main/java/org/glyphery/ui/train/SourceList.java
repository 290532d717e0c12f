package org.glyphery.ui.train;

import static java.util.stream.Collectors.toCollection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.glyphery.dataset.DatasetFacts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The rows of a list in a draft that name datasets beside the draft's own. An empty list is none.
abstract sealed class SourceList permits TrainingList, TestList {

    static final String DATASET = "dataset";
    static final String VERSION = "version";

    final Draft draft;
    private final String path;

    SourceList(Draft draft, String path) {
        this.draft = draft;
        this.path = path;
    }

    /// Whether a version that fits the draft's dataset can stand in this list at all.
    abstract boolean suits(DatasetFacts facts, DatasetFacts own);

    /// Adds a row.
    abstract void add(DatasetFacts facts);

    /// "training".
    final String path() {
        return path;
    }

    /// "training[1]".
    final String path(int row) {
        return "%s[%d]".formatted(path, row);
    }

    final int size() {
        return draft.get(path).size();
    }

    /// The name of the dataset in a row.
    final String name(int row) {
        return field(row, DATASET);
    }

    final String version(int row) {
        return field(row, VERSION);
    }

    private String field(int row, String name) {
        return draft.get(path(row)).path(name).asString("");
    }

    /// What people call the dataset in a row.
    final String title(int row) {
        return draft.title(name(row)).orElse(name(row));
    }

    /// The versions that can stand in a row: they fit, their files are here, and no other row has
    /// them. Of each dataset, the version that a plan gets which names none comes first.
    ///
    /// @param row [#size] for one more
    final List<DatasetFacts> offered(int row) {
        Optional<DatasetFacts> own = draft.dataset();
        if (own.isEmpty()) return List.of();
        return draft.present()
                .filter(facts -> facts.isLike(own.get(), draft.chosenClasses()))
                .filter(facts -> suits(facts, own.get()))
                .filter(facts -> isFree(facts, row))
                .toList();
    }

    /// What one more row would have: a dataset that the draft does not name yet, if any is left.
    final Optional<DatasetFacts> next() {
        List<DatasetFacts> offered = offered(size());
        Set<String> named =
                IntStream.range(0, size()).mapToObj(this::name).collect(toCollection(HashSet::new));
        draft.dataset().ifPresent(own -> named.add(own.name()));
        return offered.stream()
                .filter(facts -> !named.contains(facts.name()))
                .findFirst()
                .or(() -> offered.stream().findFirst());
    }

    private boolean isFree(DatasetFacts facts, int row) {
        return rowsOf(facts).allMatch(at -> at == row);
    }

    /// The rows of a version, one at most in a plan that can be read.
    final IntStream rowsOf(DatasetFacts facts) {
        return IntStream.range(0, size())
                .filter(row ->
                        name(row).equals(facts.name()) && version(row).equals(facts.version()));
    }

    /// Has a row name another version; what else it said was about the one before.
    void choose(int row, DatasetFacts facts) {
        row(row).put(DATASET, facts.name()).put(VERSION, facts.version());
    }

    void remove(int row) {
        rows().remove(row);
        if (size() == 0) draft.remove(path);
    }

    /// Adds a row that says no more than this.
    final ObjectNode append(DatasetFacts facts) {
        if (size() == 0) draft.set(path, JsonMapper.shared().createArrayNode());
        return rows().addObject().put(DATASET, facts.name()).put(VERSION, facts.version());
    }

    final ObjectNode row(int row) {
        return (ObjectNode) draft.get(path(row));
    }

    private ArrayNode rows() {
        return (ArrayNode) draft.get(path);
    }
}
