package org.glyphery.api;

import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;

/// An address names a dataset that nobody knows here.
final class NoSuchDataset extends UserError {

    NoSuchDataset(String name, List<DatasetFacts> known) {
        super(
                "There is no dataset named \"%s\". Known datasets: %s."
                        .formatted(
                                name,
                                known.stream()
                                        .map(DatasetFacts::name)
                                        .collect(Collectors.joining(", "))));
    }
}
