package org.glyphery.dataset;

import java.util.List;
import org.glyphery.image.PictureShape;

/// A dataset, split. Choices are made on validation; test is only reported.
///
/// @param version what its contents are, as [DatasetFacts] has it
/// @param classes their names, in the order of the labels
public record Dataset(
        String name,
        String version,
        PictureShape shape,
        List<String> classes,
        Examples training,
        Examples validation,
        Examples test) {

    public Dataset {
        classes = List.copyOf(classes);
    }

    /// The dataset with the validation examples that the choice asks for drawn from its training
    /// part.
    ///
    /// @param training the whole training part
    static Dataset drawn(
            DatasetFacts facts, DatasetChoice choice, Examples training, Examples test) {
        int classes = facts.classes().size();
        long seed = facts.splitSeed();
        StratifiedSplit split =
                choice.fold()
                        .map(held -> StratifiedSplit.holding(held, training, classes, seed))
                        .orElseGet(() ->
                                StratifiedSplit.of(training, classes, choice.validation(), seed));
        return of(
                facts,
                training.select(split.training()),
                training.select(split.validation()),
                test);
    }

    static Dataset of(DatasetFacts facts, Examples training, Examples validation, Examples test) {
        return new Dataset(
                facts.name(),
                facts.version(),
                facts.shape(),
                facts.classes(),
                training,
                validation,
                test);
    }
}
