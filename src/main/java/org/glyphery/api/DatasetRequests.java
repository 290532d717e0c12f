package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/datasets`: what models can be trained on.
@RestController
@RequestMapping("/api/datasets")
class DatasetRequests {

    private final Datasets datasets;
    private final DatasetBrowser browser;

    DatasetRequests(Datasets datasets, DatasetBrowser browser) {
        this.datasets = datasets;
        this.browser = browser;
    }

    /// Whether a dataset can be trained on now.
    enum DatasetState {
        READY,
        ABSENT
    }

    /// How many examples each part has; validation is drawn from the training part, by each plan.
    record Splits(int training, int test) {}

    /// What is counted of one split.
    ///
    /// @param classCounts examples of each class, in the order of the labels
    record SplitCounts(List<Integer> classCounts) {}

    /// @param statistics by the word of each split; absent in a list, and where its files are not
    ///   here
    /// @param shape [height, width, channels]
    /// @param classes their names, in the order of the labels
    record DatasetEntry(
            String name,
            String version,
            String title,
            DatasetState state,
            String convention,
            List<Integer> shape,
            List<String> classes,
            Splits splits,
            String licence,
            String citation,
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
                    Optional<Map<String, SplitCounts>> statistics) {}

    @GetMapping
    List<DatasetEntry> all() {
        return Datasets.known().stream().map(facts -> entry(facts, Optional.empty())).toList();
    }

    @GetMapping("/{name}")
    DatasetEntry one(@PathVariable String name) {
        DatasetFacts facts = Datasets.known(name).orElseThrow(() -> new NoSuchDataset(name));
        return entry(facts, Optional.of(facts).filter(this::isHere).map(this::statistics));
    }

    private boolean isHere(DatasetFacts facts) {
        return datasets.absence(facts).isEmpty();
    }

    private Map<String, SplitCounts> statistics(DatasetFacts facts) {
        Map<String, SplitCounts> statistics = new LinkedHashMap<>();
        browser.splits(facts)
                .forEach((split, examples) -> {
                    int[] counts = examples.labelCounts(facts.classes().size());
                    statistics.put(
                            split.word(), new SplitCounts(Arrays.stream(counts).boxed().toList()));
                });
        return statistics;
    }

    private DatasetEntry entry(DatasetFacts facts, Optional<Map<String, SplitCounts>> statistics) {
        var shape = facts.shape();
        return new DatasetEntry(
                facts.name(),
                facts.version(),
                facts.title(),
                isHere(facts) ? DatasetState.READY : DatasetState.ABSENT,
                facts.convention().word(),
                List.of(shape.height(), shape.width(), shape.channels()),
                facts.classes(),
                new Splits(facts.trainingExamples(), facts.testExamples()),
                facts.licence(),
                facts.citation(),
                statistics);
    }
}
