package org.glyphery.api;

import java.util.stream.Collectors;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;

/// An address names a dataset that nobody knows here.
final class NoSuchDataset extends UserError {

    NoSuchDataset(String name) {
        super(
                "There is no dataset named \"%s\". Known datasets: %s."
                        .formatted(
                                name,
                                Datasets.known().stream()
                                        .map(DatasetFacts::name)
                                        .collect(Collectors.joining(", "))));
    }
}
