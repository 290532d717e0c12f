package org.glyphery.prediction;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.image.PictureShape;

/// What programs rely on when they ask a model: what it takes, and what its probabilities are of.
///
/// @param isInk whether it takes handwriting, and so drawings
record ServingContract(PictureShape shape, boolean isInk, List<String> classes) {

    static ServingContract of(DatasetFacts data) {
        return new ServingContract(data.shape(), data.isInk(), data.classes());
    }

    /// What another model does differently, as a sentence about it goes on; absent where programs
    /// notice no change.
    Optional<String> difference(ServingContract other) {
        if (!shape.equals(other.shape)) {
            return Optional.of(
                    "takes pictures of %s, the one before takes %s".formatted(other.shape, shape));
        }
        if (isInk != other.isInk) {
            return Optional.of(
                    other.isInk
                            ? "reads handwriting, the one before reads pictures"
                            : "reads pictures, the one before reads handwriting");
        }
        if (classes.size() != other.classes.size()) {
            return Optional.of(
                    "has %,d classes, the one before has %,d"
                            .formatted(other.classes.size(), classes.size()));
        }
        return classes.equals(other.classes)
                ? Optional.empty()
                : Optional.of("has other classes, or has them in another order");
    }
}
