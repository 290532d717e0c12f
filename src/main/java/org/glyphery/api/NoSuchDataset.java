package org.glyphery.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetFacts;

/// An address names a dataset that nobody knows here.
final class NoSuchDataset extends UserError {

    NoSuchDataset(String name, List<DatasetFacts> known) {
        this(name, Optional.empty(), known);
    }

    /// @param version absent where any would do
    /// @param known those that there are; their versions where one was named
    NoSuchDataset(String name, Optional<String> version, List<DatasetFacts> known) {
        super(
                "There is no dataset named \"%s\"%s. Known datasets: %s."
                        .formatted(
                                name,
                                version.map(" in the version \"%s\""::formatted).orElse(""),
                                known.stream()
                                        .map(facts ->
                                                version.isEmpty()
                                                        ? facts.name()
                                                        : facts.name() + " " + facts.version())
                                        .collect(Collectors.joining(", "))));
    }
}
