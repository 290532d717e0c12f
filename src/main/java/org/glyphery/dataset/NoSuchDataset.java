package org.glyphery.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.UserError;

/// Somebody asks for a dataset that nobody knows here, or for a version that it does not have.
public final class NoSuchDataset extends UserError {

    public NoSuchDataset(String name, Datasets datasets) {
        this(name, Optional.empty(), datasets);
    }

    /// @param version absent where any would do
    public NoSuchDataset(String name, Optional<String> version, Datasets datasets) {
        super(
                "There is no dataset named \"%s\"%s. Known datasets: %s."
                        .formatted(
                                name,
                                version.map(" in the version \"%s\""::formatted).orElse(""),
                                known(name, version, datasets).stream()
                                        .map(facts ->
                                                version.isEmpty()
                                                        ? facts.name()
                                                        : facts.name() + " " + facts.version())
                                        .collect(Collectors.joining(", "))));
    }

    /// All of them; the versions of the one of that name where there is one and only its version is
    /// unknown.
    private static List<DatasetFacts> known(
            String name, Optional<String> version, Datasets datasets) {
        List<DatasetFacts> versions = datasets.versions(name);
        return version.isEmpty() || versions.isEmpty() ? datasets.all() : versions;
    }
}
