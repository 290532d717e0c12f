package org.glyphery.api;

import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.DatasetBrowser;

/// The dataset and the split that an address names.
final class AskedSplit {

    private AskedSplit() {}

    /// @throws NoSuchDataset if there is none of that name, or it is of another version
    static DatasetFacts facts(
            DatasetBrowser browser, Datasets datasets, String name, Optional<String> version) {
        return browser.find(name, version)
                .orElseThrow(() -> new NoSuchDataset(name, version, datasets.all()));
    }

    /// The split of that word; the training split where none is named.
    static Split split(Optional<String> named) {
        return named.map(word -> Split.read(word).orElseThrow(() -> unknown(word)))
                .orElse(Split.TRAINING);
    }

    /// @throws org.glyphery.dataset.AbsentDataset if its files are not here
    static Examples examples(DatasetBrowser browser, DatasetFacts facts, Split split) {
        return Optional.ofNullable(browser.splits(facts).get(split))
                .orElseThrow(() -> unknown(split.word()));
    }

    private static InvalidSetting unknown(String split) {
        return new InvalidSetting(
                "split", "one that the dataset has, as training or test", "\"" + split + "\"");
    }
}
