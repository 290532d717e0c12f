package org.glyphery.dataset;

import java.util.List;
import java.util.Optional;

/// Which datasets a plan may name without saying more.
@FunctionalInterface
public interface KnownDatasets {

    /// What ships, and nothing else.
    KnownDatasets SHIPPED =
            (name, _, classes) ->
                    Optional.of(name)
                            .filter(Mnist.NAME::equals)
                            .map(_ -> Mnist.STANDARD.keeping(classes));

    /// The version and the validation examples that a plan has which names this dataset alone, or
    /// some of its classes as well; absent where nobody knows it.
    ///
    /// @param version that the plan names as well; the current one where it names none that is
    ///   known
    /// @param classes none for all
    Optional<DatasetChoice> standard(String name, Optional<String> version, List<String> classes);

    /// What a plan has that names this dataset, and classes of it.
    default Optional<DatasetChoice> standard(String name, List<String> classes) {
        return standard(name, Optional.empty(), classes);
    }

    /// What a plan has that names this dataset alone.
    default Optional<DatasetChoice> standard(String name) {
        return standard(name, List.of());
    }
}
