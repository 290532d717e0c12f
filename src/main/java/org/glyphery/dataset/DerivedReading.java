package org.glyphery.dataset;

import java.util.Optional;
import java.util.function.Function;

/// Reads versions that have the pictures of another one, under their own labels.
///
/// @param opens the other version
record DerivedReading(StoredDatasets stored, Function<DatasetChoice, Dataset> opens) {

    /// The version as a choice has it. Validation examples are those that the other version draws,
    /// by its own labels; of some classes alone, they are drawn by those labels from what has these
    /// classes here.
    ///
    /// @param pictures the version that brought the pictures
    Dataset read(DatasetFacts facts, DatasetFacts pictures, DatasetChoice choice) {
        SplitSizes places = pictures.splits();
        Dataset all = opens.apply(pictures.whole());
        Examples training = under(facts, Split.TRAINING, all.training(), places.training());
        Examples test = under(facts, Split.TEST, all.test(), places.test());
        if (!pictures.takesOwnValidation(choice)) {
            Examples drawn =
                    choice.classes().isEmpty()
                            ? opens.apply(choice.of(pictures)).validation()
                            : Dataset.drawn(
                                    pictures,
                                    choice,
                                    training.relabelled(facts.labelsOf(choice.classes()))
                                            .under(all.training().labelsByPlace()));
            return Dataset.following(facts, choice, training, drawn, test);
        }
        Examples own =
                choice.validation() == 0
                        ? Examples.none(facts.shape())
                        : under(facts, Split.VALIDATION, all.validation(), places.validation());
        return Dataset.chosen(facts, choice, training, Optional.of(own), test);
    }

    private Examples under(DatasetFacts facts, Split split, Examples examples, int places) {
        if (examples.count() == 0) return examples;
        return examples.under(stored.labels(facts, split, places));
    }
}
