package org.glyphery.dataset.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Fold;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.Split;
import org.glyphery.network.Architecture;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Some classes alone of versions that were made by labelling.
class ClassesOfVersionsTest {

    private static final DatasetChoice MNIST =
            new DatasetChoice("mnist", Mnist.version(), 0).keeping(List.of("4", "9"));

    @TempDir private Path home;
    private DraftRoom room;

    @BeforeEach
    void open() {
        room = new DraftRoom(home);
    }

    @Test
    void classes_that_are_as_they_were_have_the_same_validation_examples() {
        DatasetFacts made = made(new LabelEdit.RenameClass(3, "three"));
        Dataset before = room.datasets.open(MNIST.validatedOn(1_000));
        Dataset after = room.datasets.open(of(made, "4", "9").validatedOn(1_000));
        assertThat(places(after.validation())).isEqualTo(places(before.validation()));
        assertThat(places(after.training())).isEqualTo(places(before.training()));
    }

    @Test
    void a_renamed_class_has_the_validation_examples_that_it_had() {
        DatasetFacts made =
                made(new LabelEdit.RenameClass(4, "four"), new LabelEdit.RenameClass(3, "4"));
        for (DatasetChoice choice :
                List.of(MNIST.validatedOn(1_000), MNIST.holding(new Fold(5, 2)))) {
            Dataset before = room.datasets.open(choice);
            Dataset after = room.datasets.open(as(choice, of(made, "four", "9")));
            assertThat(places(after.validation())).isEqualTo(places(before.validation()));
            assertThat(after.classes()).containsExactly("four", "9");
        }
    }

    @Test
    void of_merged_and_relabelled_classes_as_many_are_set_aside_as_a_plan_says() {
        Examples all = room.datasets.open(Mnist.STANDARD.validatedOn(0)).training();
        List<Integer> fives =
                IntStream.range(0, all.count())
                        .filter(place -> all.label(place) == 5)
                        .boxed()
                        .toList();
        DatasetFacts made =
                made(
                        new LabelEdit.Relabel(Split.TRAINING, fives, 9),
                        new LabelEdit.MergeClasses(7, 1),
                        new LabelEdit.RenameClass(1, "line"));
        DatasetChoice merged = of(made, "line", "9");
        for (DatasetChoice choice :
                List.of(
                        merged.validatedOn(1_000),
                        merged.validatedOn(20_000), // more than there are ones and nines
                        merged.validatedOn(1_000).upTo(50),
                        merged.holding(new Fold(7, 3)))) {
            Dataset opened = room.datasets.open(choice);
            DatasetFacts facts = room.datasets.facts(choice);
            assertThat(opened.validation().count()).isEqualTo(facts.validatedOn(choice));
            assertThat(opened.training().count()).isEqualTo(facts.trainedOn(choice));
            assertThat(opened.validation().labelCounts(2)).doesNotContain(0);
            assertThat(places(opened.training()))
                    .doesNotContainAnyElementsOf(places(opened.validation()));
        }
        assertThat(room.datasets.open(merged.validatedOn(1_000)).validation().count())
                .isEqualTo(1_000);
    }

    @Test
    void a_plan_that_says_less_than_all_has_what_is_standard_for_its_version() {
        DatasetFacts made =
                made(
                        new LabelEdit.RenameClass(4, "four"),
                        new LabelEdit.Exclude(
                                Split.TRAINING, IntStream.range(3_000, 60_000).boxed().toList()));
        DatasetChoice whole = new DatasetChoice("mnist", made.version(), 5_000);
        assertThat(made.standard()).isEqualTo(whole);
        assertThat(made.validatedOn(whole)).isPositive();
        assertThat(made.trainedOn(whole) + made.validatedOn(whole)).isEqualTo(3_000);
        for (DatasetChoice choice : List.of(whole, of(made, "four", "9").validatedOn(17))) {
            Plan plan = plan(choice);
            assertThat(PlanJson.read(PlanJson.brief(plan), room.datasets)).isEqualTo(plan);
        }
        String brief =
                """
                {"architecture": {"kind": "linear"},
                 "dataset": {"version": "%s", "classes": ["four", "9"]}}
                """
                        .formatted(made.version());
        DatasetChoice read = PlanJson.read(brief, room.datasets).dataset();
        assertThat(read).isEqualTo(of(made, "four", "9").validatedOn(read.validation()));
        assertThat(read.validation()).isBetween(30, 70); // a twelfth of some 600
    }

    private static Plan plan(DatasetChoice choice) {
        Plan plan = PlanDefaults.plan(new Architecture.Linear());
        return new Plan(plan.name(), choice, plan.architecture(), plan.learning());
    }

    private DatasetFacts made(LabelEdit... edits) {
        DatasetFacts mnist = room.datasets.current("mnist").orElseThrow();
        String draft = room.drafts.begin(mnist, "Classes", "Anna").id();
        for (LabelEdit edit : edits) room.drafts.change(draft, "Anna", edit);
        return room.drafts.makeVersion(draft, "Anna");
    }

    private static DatasetChoice of(DatasetFacts facts, String... classes) {
        return new DatasetChoice("mnist", facts.version(), 0).keeping(List.of(classes));
    }

    /// Another choice with the validation examples of the first.
    private static DatasetChoice as(DatasetChoice choice, DatasetChoice other) {
        return choice.fold().map(other::holding).orElse(other.validatedOn(choice.validation()));
    }

    private static List<Integer> places(Examples examples) {
        return IntStream.range(0, examples.count()).map(examples::place).boxed().toList();
    }
}
