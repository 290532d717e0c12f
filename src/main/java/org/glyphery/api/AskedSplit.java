package org.glyphery.api;

import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.browsing.DatasetBrowser;

/// The split that an address names.
final class AskedSplit {

    private AskedSplit() {}

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
