package org.glyphery.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Fold;
import org.glyphery.training.FieldErrors;

/// Whether the data that a plan names is here, and leaves something to train on.
record DataCheck(Datasets datasets, FieldErrors errors) {

    /// What is known of the data with the classes that are chosen; absent where there is nothing
    /// that could be trained on.
    Optional<DatasetFacts> facts(DatasetChoice choice) {
        DatasetFacts facts;
        try {
            facts = datasets.factsOfPresent(choice);
        } catch (UserError e) {
            errors.add("dataset.name", e.getMessage());
            return Optional.empty();
        }
        List<String> all = datasets.whole(choice).orElseThrow().classes();
        List<String> unknown =
                choice.classes().stream().filter(name -> !all.contains(name)).toList();
        if (!unknown.isEmpty()) {
            errors.add(
                    "dataset.classes",
                    "%s has no class %s. Its classes are %s."
                            .formatted(
                                    facts.title(),
                                    NumberWords.list(unknown),
                                    NumberWords.list(all)));
            return Optional.empty();
        }
        checkSplit(choice, facts);
        checkFirst(choice, facts);
        return Optional.of(facts);
    }

    private void checkSplit(DatasetChoice choice, DatasetFacts facts) {
        Optional<Fold> fold = choice.fold();
        if (fold.isPresent()) {
            checkFold(fold.get(), facts);
        } else if (facts.hasOwnValidation()) {
            checkOwnSplit(choice.validation(), facts);
        } else if (choice.validation() >= facts.splits().training()) {
            errors.add(
                    "dataset.validation",
                    String.format(
                            Locale.ROOT,
                            "The validation split must leave examples to train on: it can"
                                    + " have fewer than %,d, but it is to have %,d.",
                            facts.splits().training(),
                            choice.validation()));
        }
    }

    private void checkFold(Fold fold, DatasetFacts facts) {
        int training = facts.splits().training();
        if (fold.of() > training) {
            errors.add(
                    "dataset.fold.of",
                    String.format(
                            Locale.ROOT,
                            "Each fold must have an example: there can be at most %,d folds of"
                                    + " these %1$,d training examples, but there are to be %,d.",
                            training,
                            fold.of()));
        }
    }

    private void checkOwnSplit(int validation, DatasetFacts facts) {
        int own = facts.splits().validation();
        if (validation != 0 && validation != own) {
            errors.add(
                    "dataset.validation",
                    String.format(
                            Locale.ROOT,
                            "%s brings %,d validation examples of its own: take all of them, or 0"
                                    + " for none.",
                            facts.title(),
                            own));
        }
    }

    private void checkFirst(DatasetChoice choice, DatasetFacts facts) {
        int left = facts.trainedOn(choice.upTo(0));
        if (left > 0 && choice.first() > left) {
            errors.add(
                    "dataset.first",
                    String.format(
                            Locale.ROOT,
                            "There are %,d training examples besides those for validation: the"
                                    + " first %,d of them cannot be taken. 0 takes all.",
                            left,
                            choice.first()));
        }
    }
}
