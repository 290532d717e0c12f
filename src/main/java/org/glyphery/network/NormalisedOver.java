package org.glyphery.network;

import java.util.Optional;

/// The examples over which batch normalisation takes mean and variance while a network trains.
public enum NormalisedOver {

    /// The whole batch, however many towers share it, so that a plan learns the same on any number
    /// of cores.
    BATCH,

    /// Each tower's share of the batch alone. Stored plans that do not name the rule were trained
    /// by it, and go on by it.
    TOWER;

    /// The whole batch, where nothing else is said; absent without batch normalisation.
    static Optional<NormalisedOver> rule(
            boolean batchNormalisation, Optional<NormalisedOver> said) {
        return batchNormalisation ? said.or(() -> Optional.of(BATCH)) : Optional.empty();
    }

    /// How many examples a batch must have at least, so that nothing is normalised over a single
    /// number.
    ///
    /// @param towers that share the batch
    int fewestExamples(LayerShape input, int towers) {
        boolean onePlace =
                switch (input) {
                    case LayerShape.Maps(int height, int width, _) -> height * width == 1;
                    case LayerShape.Flat _ -> true;
                    case LayerShape.Sequence _ -> false;
                };
        if (!onePlace) return 1;
        return switch (this) {
            case BATCH -> 2;
            case TOWER -> 2 * towers;
        };
    }
}
