package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class DataCheckTest extends RunRoomFixture {

    @Test
    void classes_that_there_are_not_are_named_beside_those_that_there_are() {
        assertThat(errors("{classes: [3, x, y]}"))
                .containsExactly(
                        new FieldError(
                                "dataset.classes",
                                "MNIST has no class x and y. Its classes are 0, 1, 2, 3, 4, 5, 6,"
                                        + " 7, 8 and 9."));
    }

    /// There are 6,131 threes and 5,851 eights.
    @Test
    void what_validation_may_take_and_what_it_leaves_is_counted_among_the_chosen_classes() {
        assertThat(errors("{classes: [3, 8], validation: 11982}"))
                .extracting(FieldError::field)
                .containsExactly("dataset.validation");
        assertThat(errors("{classes: [3, 8], validation: 1982, first: 10001}"))
                .containsExactly(
                        new FieldError(
                                "dataset.first",
                                "There are 10,000 training examples besides those for validation:"
                                        + " the first 10,001 of them cannot be taken. 0 takes"
                                        + " all."));
        assertThat(errors("{classes: [3, 8], validation: 1982, first: 10000}")).isEmpty();
    }

    @Test
    void there_are_no_more_folds_than_training_examples() {
        assertThat(errors("{fold: {of: 60001}}"))
                .containsExactly(
                        new FieldError(
                                "dataset.fold.of",
                                "Each fold must have an example: there can be at most 60,000 folds"
                                        + " of these 60,000 training examples, but there are to be"
                                        + " 60,001."));
    }

    private List<FieldError> errors(String dataset) {
        var plan =
                PlanTexts.readYaml(
                        "{architecture: {kind: linear}, dataset: %s}".formatted(dataset));
        try {
            room.runs.check(plan);
            return List.of();
        } catch (InvalidPlan invalid) {
            return invalid.errors();
        }
    }
}
