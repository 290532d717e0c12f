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

    /// The dataset with `validation` of its training examples drawn for validation.
    ///
    /// @param training the whole training part
    static Dataset drawn(DatasetFacts facts, int validation, Examples training, Examples test) {
        var split =
                StratifiedSplit.of(training, facts.classes().size(), validation, facts.splitSeed());
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
