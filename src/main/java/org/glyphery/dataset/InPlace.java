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
    Dataset load(DatasetChoice choice);
}
