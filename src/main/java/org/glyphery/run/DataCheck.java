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
import org.glyphery.training.Plan;

/// Whether the data that a plan names is here, and leaves something to train on.
record DataCheck(Datasets datasets, FieldErrors errors) {

    /// What is known of the data with the classes that are chosen; absent where there is nothing
    /// that could be trained on.
    Optional<DatasetFacts> facts(Plan plan) {
        Optional<DatasetFacts> facts = facts(plan.dataset());
        facts.ifPresent(own -> {
            checkSources(plan, own);
            for (int place = 0; place < plan.test().size(); place++) {
                DatasetChoice test = plan.test().get(place).choice(plan.dataset());
                String field = "test[%d]".formatted(place);
                find(field, test)
                        .filter(other -> isAlike(field, other, own))
                        .ifPresent(other -> checkTest(field, other));
            }
        });
        return facts;
    }

    private void checkSources(Plan plan, DatasetFacts own) {
        for (int place = 0; place < plan.training().size(); place++) {
            String field = "training[%d]".formatted(place);
            DatasetChoice source = plan.sources().get(place);
            find(field, source)
                    .filter(facts -> isAlike(field, facts, own))
                    .ifPresent(facts -> {
                        checkFirst(field + ".first", source, facts);
                        if (facts.sharesValidation(own, plan.dataset())) {
                            refuseShared(field, facts, own);
                        }
                    });
        }
    }

    private void refuseShared(String field, DatasetFacts source, DatasetFacts own) {
        errors.add(
                field + ".version",
                "The version %s of %s has the same pictures as the version %s of %s, so it would be trained on the examples that this plan validates on: let dataset name it too, or set no examples aside for validation."
                        .formatted(source.version(), source.title(), own.version(), own.title()));
    }

    private Optional<DatasetFacts> find(String field, DatasetChoice choice) {
        try {
            return Optional.of(present(choice));
        } catch (UserError e) {
            errors.add(field + ".dataset", e.getMessage());
            return Optional.empty();
        }
    }

    private DatasetFacts present(DatasetChoice choice) {
        return datasets.stored().requireWhole(datasets.factsOfPresent(choice));
    }

    /// Says what differs, if anything.
    private boolean isAlike(String field, DatasetFacts facts, DatasetFacts own) {
        if (facts.isLike(own)) return true;
        String problem =
                facts.shape().equals(own.shape())
                        ? "its classes are %s, and those of %s are %s"
                                .formatted(
                                        NumberWords.list(facts.classes()),
                                        own.title(),
                                        NumberWords.list(own.classes()))
                        : "its pictures are %s, and those of %s are %s"
                                .formatted(facts.shape(), own.title(), own.shape());
        errors.add(
                field + ".dataset",
                "%s cannot be taken together with %s: %s. All must have the same shape and classes."
                        .formatted(facts.title(), own.title(), problem));
        return false;
    }

    private Optional<DatasetFacts> facts(DatasetChoice choice) {
        DatasetFacts facts;
        try {
            facts = present(choice);
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
        checkFirst("dataset.first", choice, facts);
        return Optional.of(facts);
    }

    private void checkSplit(DatasetChoice choice, DatasetFacts facts) {
        Optional<Fold> fold = choice.fold();
        if (fold.isPresent()) {
            checkFold(choice, fold.get(), facts);
        } else if (facts.hasOwnValidation()) {
            checkOwnSplit(choice.validation(), facts);
        } else if (choice.validation() >= facts.drawnFrom().training()) {
            errors.add(
                    "dataset.validation",
                    String.format(
                            Locale.ROOT,
                            "The validation split must leave examples to train on: it can"
                                    + " have fewer than %,d, but it is to have %,d.",
                            facts.drawnFrom().training(),
                            choice.validation()));
        } else {
            checkLeft("dataset.validation", choice, facts);
        }
    }

    /// A version may have left out all of what would be drawn, or all the rest.
    private void checkLeft(String field, DatasetChoice choice, DatasetFacts facts) {
        if (facts.splits().training() > 0 && facts.trainedOn(choice.upTo(0)) <= 0) {
            errors.add(
                    field,
                    String.format(
                            Locale.ROOT,
                            "The validation split must leave examples to train on, but all %,d"
                                    + " training examples of this version would be in it: set fewer"
                                    + " aside.",
                            facts.splits().training()));
        } else if (choice.hasValidation() && facts.validatedOn(choice) <= 0) {
            errors.add(
                    field,
                    "This version has left out all the examples that would be set aside for"
                            + " validation: set more aside, or 0 for none.");
        }
    }

    private void checkFold(DatasetChoice choice, Fold fold, DatasetFacts facts) {
        int training = facts.drawnFrom().training();
        if (fold.of() > training) {
            errors.add(
                    "dataset.fold.of",
                    String.format(
                            Locale.ROOT,
                            "Each fold must have an example: there can be at most %,d folds of"
                                    + " these %1$,d training examples, but there are to be %,d.",
                            training,
                            fold.of()));
        } else {
            checkLeft("dataset.fold.held", choice, facts);
        }
    }

    private void checkOwnSplit(int validation, DatasetFacts facts) {
        int own = facts.splits().validation();
        if (validation != 0 && own == 0) {
            errors.add(
                    "dataset.validation",
                    "%s has validation examples of its own, but all of them are left out here: take 0."
                            .formatted(facts.title()));
        } else if (validation != 0 && validation != own) {
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

    private void checkTest(String field, DatasetFacts facts) {
        if (facts.splits().test() > 0) return;
        errors.add(
                field + ".dataset",
                "%s has no test split that could be reported.".formatted(facts.title()));
    }

    private void checkFirst(String field, DatasetChoice choice, DatasetFacts facts) {
        int left = facts.trainedOn(choice.upTo(0));
        if (left > 0 && choice.first() > left) {
            errors.add(
                    field,
                    String.format(
                            Locale.ROOT,
                            "There are %,d training examples besides those for validation: the"
                                    + " first %,d of them cannot be taken. 0 takes all.",
                            left,
                            choice.first()));
        }
    }
}
