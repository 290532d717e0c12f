package org.glyphery.api;

import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.UserError;
import org.glyphery.dataset.Datasets;

/// An address names a dataset that nobody knows here, or a version of one that is not here.
final class NoSuchDataset extends UserError {

    NoSuchDataset(String name) {
        this(name, Optional.empty());
    }

    /// @param version absent where any would do
    NoSuchDataset(String name, Optional<String> version) {
        super(
                "There is no dataset named \"%s\"%s. Known datasets: %s."
                        .formatted(
                                name,
                                version.map(" in the version \"%s\""::formatted).orElse(""),
                                Datasets.known().stream()
                                        .map(facts ->
                                                version.isEmpty()
                                                        ? facts.name()
                                                        : facts.name() + " " + facts.version())
                                        .collect(Collectors.joining(", "))));
    }
}
