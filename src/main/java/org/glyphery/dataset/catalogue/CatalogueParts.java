package org.glyphery.dataset.catalogue;

import java.util.List;
import java.util.stream.Stream;

/// The files that make each split, in the order of the examples.
///
/// @param validation none where the data brings none
/// @param test none where the data brings none
public record CatalogueParts(
        List<CataloguePart> training, List<CataloguePart> validation, List<CataloguePart> test) {

    public CatalogueParts {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        test = List.copyOf(test);
    }

    /// The parts of all splits.
    public Stream<CataloguePart> all() {
        return Stream.of(training, validation, test).flatMap(List::stream);
    }
}
