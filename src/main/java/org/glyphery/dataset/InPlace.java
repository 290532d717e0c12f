package org.glyphery.dataset;

import java.util.Optional;

/// A dataset that nobody imported: its files are read where they lie, or a program makes it.
sealed interface InPlace permits IdxFiles, SyntheticDigits {

    DatasetFacts facts();

    /// Why it cannot be opened, and what to do; empty where it can.
    Optional<AbsentDataset> absence();

    /// Both parts, with the validation examples that the choice asks for drawn from the training
    /// part.
    ///
    /// @throws UnusableDataset if a file is truncated, swapped or altered
    default Dataset load(DatasetChoice choice) {
        Whole whole = whole();
        return Dataset.chosen(facts(), choice, whole.training(), Optional.empty(), whole.test());
    }

    /// Both parts, read or made once; every split is a view of them.
    ///
    /// @throws UnusableDataset if a file is truncated, swapped or altered
    Whole whole();

    /// Both parts as they come.
    record Whole(Examples training, Examples test) {}
}
