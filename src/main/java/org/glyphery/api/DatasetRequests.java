package org.glyphery.api;

import java.util.List;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/datasets`: what models can be trained on.
@RestController
@RequestMapping("/api/datasets")
class DatasetRequests {

    private final Datasets datasets;

    DatasetRequests(Datasets datasets) {
        this.datasets = datasets;
    }

    /// Whether a dataset can be trained on now.
    enum DatasetState {
        READY,
        ABSENT
    }

    /// How many examples each part has; validation is drawn from the training part, by each plan.
    record Splits(int training, int test) {}

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
            String citation) {}

    @GetMapping
    List<DatasetEntry> all() {
        return Datasets.known().stream().map(this::entry).toList();
    }

    @GetMapping("/{name}")
    DatasetEntry one(@PathVariable String name) {
        return Datasets.known(name).map(this::entry).orElseThrow(() -> new NoSuchDataset(name));
    }

    private DatasetEntry entry(DatasetFacts facts) {
        var shape = facts.shape();
        return new DatasetEntry(
                facts.name(),
                facts.version(),
                facts.title(),
                datasets.absence(facts).isPresent() ? DatasetState.ABSENT : DatasetState.READY,
                facts.convention().word(),
                List.of(shape.height(), shape.width(), shape.channels()),
                facts.classes(),
                new Splits(facts.trainingExamples(), facts.testExamples()),
                facts.licence(),
                facts.citation());
    }
}
