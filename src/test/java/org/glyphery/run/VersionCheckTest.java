package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.NewVersion;
import org.glyphery.dataset.PictureTags;
import org.glyphery.dataset.SomeExamples;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.StoredSamples;
import org.glyphery.image.PictureShape;
import org.glyphery.training.FieldError;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.PlanJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans on versions that leave out much of what their dataset brought.
class VersionCheckTest {

    @TempDir Path home;

    private Datasets datasets;
    private RunRoom room;
    private DatasetFacts drawing;
    private DatasetFacts bringing;

    @BeforeEach
    void store() throws IOException {
        datasets = new Datasets(home);
        room = new RunRoom(home, datasets);
        List<String> classes = List.of("a", "b");
        StoredSamples.store(datasets, "drawing", classes, examples(48), examples(8));
        StoredSamples.store(datasets, "bringing", classes, examples(48), examples(6), examples(8));
        drawing = datasets.current("drawing").orElseThrow();
        bringing = datasets.current("bringing").orElseThrow();
    }

    @AfterEach
    void close() throws IOException {
        room.close();
    }

    @Test
    void where_all_of_its_own_validation_examples_are_left_out_none_are_drawn() {
        DatasetFacts made = made(bringing, place -> place % 2, _ -> -1);
        assertThat(made.standard()).isEqualTo(new DatasetChoice("bringing", made.version(), 0));
        assertThat(errors(made.standard())).isEmpty();
        assertThat(errors(made.standard().validatedOn(5)))
                .containsExactly(
                        new FieldError(
                                "dataset.validation",
                                "bringing has validation examples of its own, but all of them are"
                                        + " left out here: take 0."));
        for (DatasetChoice choice :
                List.of(made.standard(), made.standard().keeping(List.of("b", "a")))) {
            Dataset opened = datasets.open(choice);
            assertThat(opened.validation().count()).isZero();
            assertThat(datasets.facts(choice).trainedOn(choice))
                    .isEqualTo(opened.training().count())
                    .isEqualTo(48);
        }
    }

    @Test
    void what_is_set_aside_is_counted_among_all_pictures_less_those_left_out() {
        int[] drawn = places(datasets.open(drawing.standard().validatedOn(10)).validation());
        DatasetFacts without = made(drawing, place -> isOf(drawn, place) ? -1 : place % 2, _ -> -1);
        DatasetFacts within = made(drawing, place -> isOf(drawn, place) ? place % 2 : -1, _ -> -1);
        assertThat(errors(choice(without, 10)))
                .extracting(FieldError::error)
                .containsExactly(
                        "This version has left out all the examples that would be set aside for"
                                + " validation: set more aside, or 0 for none.");
        assertThat(errors(choice(without, 40))).isEmpty(); // more than the 38 that are here
        assertThat(errors(choice(within, 10)))
                .extracting(FieldError::error)
                .containsExactly(
                        "The validation split must leave examples to train on, but all 10 training"
                                + " examples of this version would be in it: set fewer aside.");
        assertThat(errors(without.standard())).isEmpty();
        assertThat(errors(within.standard())).isEmpty();
    }

    @Test
    void a_version_with_the_pictures_that_are_validated_on_is_no_source() {
        DatasetFacts made = made(drawing, place -> 1 - place % 2, _ -> -1);
        String plan =
                "{name: drawing, validation: %d}, training: [{dataset: drawing, version: %s}]";
        assertThat(errors(plan.formatted(10, made.version())))
                .extracting(FieldError::field)
                .containsExactly("training[0].version");
        assertThat(errors(plan.formatted(0, made.version()))).isEmpty();
        DatasetFacts other = made(bringing, place -> 1 - place % 2, place -> place % 2);
        assertThat(
                        errors(
                                "{name: bringing}, training: [{dataset: bringing, version: %s}]"
                                        .formatted(other.version())))
                .isEmpty(); // what it validates on is in no training split
    }

    private List<FieldError> errors(DatasetChoice choice) {
        return errors(
                """
                {name: %s, version: %s, validation: %d}
                """
                        .formatted(choice.name(), choice.version(), choice.validation()));
    }

    private List<FieldError> errors(String dataset) {
        var plan =
                PlanJson.readYaml(
                        "{architecture: {kind: linear}, dataset: %s}".formatted(dataset), datasets);
        try {
            room.runs.check(plan);
            return List.of();
        } catch (InvalidPlan invalid) {
            return invalid.errors();
        }
    }

    /// @param validation the label of each of its own validation examples, where it has any
    private DatasetFacts made(
            DatasetFacts parent, IntUnaryOperator training, IntUnaryOperator validation) {
        Map<Split, int[]> labels =
                Map.of(Split.TRAINING, labels(48, training), Split.TEST, labels(8, _ -> 0));
        if (parent.splits().validation() > 0) {
            labels = new EnumMap<>(labels);
            labels.put(Split.VALIDATION, labels(6, validation));
        }
        return datasets.add(
                new NewVersion(
                        parent,
                        parent.classes(),
                        labels,
                        PictureTags.NONE,
                        "Fewer",
                        "Anna",
                        Instant.EPOCH));
    }

    private static DatasetChoice choice(DatasetFacts facts, int validation) {
        return new DatasetChoice(facts.name(), facts.version(), validation);
    }

    private static int[] labels(int count, IntUnaryOperator label) {
        return IntStream.range(0, count).map(label).toArray();
    }

    private static boolean isOf(int[] places, int place) {
        return Arrays.stream(places).anyMatch(each -> each == place);
    }

    private static int[] places(Examples examples) {
        return IntStream.range(0, examples.count()).map(examples::place).toArray();
    }

    private static Examples examples(int count) {
        return SomeExamples.of(
                new PictureShape(1, 1, 1), new byte[count], labels(count, place -> place % 2));
    }
}
