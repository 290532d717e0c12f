package org.glyphery.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.api.DatasetEntry.SplitCounts;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.NoSuchDataset;
import org.glyphery.dataset.browsing.DatasetBrowser;
import org.glyphery.dataset.imports.DatasetImports;
import org.glyphery.run.DatasetRemoval;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// `/api/datasets`: what models can be trained on. 404 where there is no such dataset.
@RestController
@RequestMapping("/api/datasets")
class DatasetRequests {

    private final Datasets datasets;
    private final DatasetImports imports;
    private final DatasetRemoval removal;
    private final DatasetBrowser browser;

    DatasetRequests(
            Datasets datasets,
            DatasetImports imports,
            DatasetRemoval removal,
            DatasetBrowser browser) {
        this.browser = browser;
        this.datasets = datasets;
        this.imports = imports;
        this.removal = removal;
    }

    /// Those that are known first, then people's own that are on their way or have failed.
    @GetMapping
    List<DatasetEntry> all() {
        Stream<DatasetEntry> known = datasets.all().stream().map(this::known);
        Stream<DatasetEntry> others =
                Stream.concat(onTheirWay(), failed())
                        .filter(each -> datasets.current(each.name()).isEmpty());
        return Stream.concat(known, others).toList();
    }

    @GetMapping("/{name}")
    DatasetEntry one(@PathVariable String name, @RequestParam Optional<String> version) {
        return browser.find(name, version)
                .map(this::counted)
                .map(entry -> entry.among(versions(name)))
                .or(() -> version.isEmpty() ? unfinished(name) : Optional.empty())
                .orElseThrow(() -> new NoSuchDataset(name, version, datasets));
    }

    private List<VersionEntry> versions(String name) {
        return datasets.versions(name).stream().map(VersionEntry::of).toList();
    }

    /// Deletes a version that was made by labelling.
    @DeleteMapping("/{name}/versions/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteVersion(@PathVariable String name, @PathVariable String version) {
        removal.removeVersion(datasets.require(name, Optional.of(version)));
    }

    /// Fetches what the catalogue knows and is not here; its state tells the rest.
    @PostMapping("/{name}/fetch")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DatasetEntry fetch(@PathVariable String name) {
        return datasets.catalogued(name)
                .map(imports::fetch)
                .map(DatasetEntry::onItsWay)
                .orElseThrow(() -> new NoSuchDataset(name, datasets));
    }

    /// Deletes a dataset with all its versions, ends its import, or forgets that this has failed.
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        if (imports.cancel(name)) return;
        removal.remove(datasets.require(name, Optional.empty()));
    }

    /// What is known of it, also while it is on its way.
    private DatasetEntry known(DatasetFacts facts) {
        DatasetEntry known = DatasetEntry.known(facts, isHere(facts));
        return unfinished(facts.name())
                .map(now -> isHere(facts) ? known.growing(now) : known.onItsWay(now))
                .orElse(known);
    }

    private DatasetEntry counted(DatasetFacts facts) {
        return isHere(facts) ? known(facts).counted(statistics(facts)) : known(facts);
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

    private Optional<DatasetEntry> unfinished(String name) {
        return Stream.concat(onTheirWay(), failed())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private Stream<DatasetEntry> onTheirWay() {
        return imports.underWay().stream().map(DatasetEntry::onItsWay);
    }

    private Stream<DatasetEntry> failed() {
        return imports.failed().stream().map(DatasetEntry::failed);
    }
}
