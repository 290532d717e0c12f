package org.glyphery.dataset;

import java.util.Optional;

/// Which datasets a plan may name without saying more.
@FunctionalInterface
public interface KnownDatasets {

    /// What ships, and nothing else.
    KnownDatasets SHIPPED =
            name -> Optional.of(name).filter(Mnist.NAME::equals).map(_ -> Mnist.STANDARD);

    /// The version and the validation examples that a plan has which names this dataset alone;
    /// absent where nobody knows it.
    Optional<DatasetChoice> standard(String name);
}
