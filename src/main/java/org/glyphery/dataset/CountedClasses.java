package org.glyphery.dataset;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// How many examples each class of a dataset has, counted once where its files are here.
final class CountedClasses {

    private final Map<DatasetChoice, ClassSizes> counted = new ConcurrentHashMap<>();

    /// What is known of a dataset with some of its classes alone.
    ///
    /// @param kept their names; none for all
    /// @param reads opens a dataset
    DatasetFacts keeping(
            List<String> kept, DatasetFacts whole, Function<DatasetChoice, Dataset> reads) {
        return kept.isEmpty()
                ? whole
                : whole.keeping(kept, sizes(whole, reads).kept(whole.labelsOf(kept)));
    }

    private ClassSizes sizes(DatasetFacts whole, Function<DatasetChoice, Dataset> reads) {
        ClassSizes known = counted.get(whole.whole());
        if (known != null) return known;
        try {
            ClassSizes sizes = ClassSizes.of(reads.apply(whole.whole()));
            counted.put(whole.whole(), sizes);
            return sizes;
        } catch (AbsentDataset | UnusableDataset uncounted) {
            return ClassSizes.even(whole);
        }
    }

    /// Has them counted anew, should there be a dataset of that name again.
    void forget(String name) {
        counted.keySet().removeIf(choice -> choice.name().equals(name));
    }
}
