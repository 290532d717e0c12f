package org.glyphery.dataset.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.InvalidSetting;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Examples;
import org.glyphery.dataset.Fold;
import org.glyphery.dataset.Mnist;
import org.glyphery.dataset.OriginalVersion;
import org.glyphery.dataset.SameVersion;
import org.glyphery.dataset.Split;
import org.junit.jupiter.api.Test;

/// Drafts of MNIST, which ships in the jar, and the versions that are made of them.
class LabelDraftsTest extends DraftFixture {

    @Test
    void a_version_has_the_pictures_of_its_parent_and_no_copy_of_them() throws IOException {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0, 7), 9));
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(1)));
        change("Anna", new LabelEdit.Exclude(Split.TEST, List.of(9_999)));
        change("Anna", new LabelEdit.TagPictures(TRAINING, List.of(7), "#odd"));
        DatasetFacts made = room.drafts.makeVersion(draft, "Anna");

        assertThat(made.splits().training()).isEqualTo(59_999);
        assertThat(made.splits().test()).isEqualTo(9_999);
        room.restart();
        assertThat(room.datasets.version("mnist", made.version())).contains(made);
        Dataset version = room.datasets.open(made.whole());
        Examples before = room.datasets.open(mnist().whole()).training();
        assertThat(version.training().count()).isEqualTo(59_999);
        assertThat(version.training().label(0)).isEqualTo(9);
        assertThat(version.training().place(1)).isEqualTo(2); // the next one has moved up
        assertThat(version.training().indexOf(1)).isNegative();
        int index = version.training().indexOf(7);
        assertThat(version.training().glyph(index).pixels()).isEqualTo(before.glyph(7).pixels());
        assertThat(room.datasets.tags(made).of(TRAINING, 7)).containsExactly("#odd");
        assertThat(bytes(home.resolve("datasets/mnist/" + made.version()))).isLessThan(200_000);
    }

    @Test
    void what_plans_meant_before_they_mean_after() {
        Dataset before = room.datasets.open(Mnist.STANDARD);
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(3)));
        room.drafts.makeVersion(draft, "Anna");
        room.restart();

        assertThat(room.datasets.standard("mnist")).contains(Mnist.STANDARD);
        assertThat(room.datasets.current("mnist").map(DatasetFacts::version))
                .contains(Mnist.version());
        assertThat(places(room.datasets.open(Mnist.STANDARD).validation()))
                .isEqualTo(places(before.validation()));
        assertThat(room.datasets.versions("mnist")).hasSize(2);
    }

    /// The split is drawn by labels and by how many there are; neither counts for a version.
    @Test
    void a_version_validates_on_the_same_examples_less_those_that_are_left_out() {
        Dataset before = room.datasets.open(Mnist.STANDARD);
        var all = IntStream.range(0, 60_000).filter(place -> place % 3 == 0).boxed().toList();
        change("Anna", new LabelEdit.Relabel(TRAINING, all, 1));
        List<Integer> some = IntStream.range(10, 400).boxed().toList();
        change("Anna", new LabelEdit.Exclude(TRAINING, some));
        change("Anna", new LabelEdit.MergeClasses(7, 1));
        DatasetFacts made = room.drafts.makeVersion(draft, "Anna");

        var whole = new DatasetChoice("mnist", made.version(), 0);
        for (DatasetChoice choice :
                List.of(
                        whole.validatedOn(5_000),
                        whole.validatedOn(7),
                        whole.validatedOn(5_000).upTo(1_000),
                        whole.holding(new Fold(7, 3)))) {
            Dataset parent =
                    room.datasets.open(
                            new DatasetChoice(
                                    "mnist",
                                    Mnist.version(),
                                    choice.validation(),
                                    choice.fold(),
                                    choice.classes(),
                                    0));
            Dataset version = room.datasets.open(choice);
            assertThat(places(version.validation())).isEqualTo(without(parent.validation(), some));
            int first = choice.first() == 0 ? 60_000 : choice.first();
            List<Integer> trained = without(parent.training(), some);
            assertThat(places(version.training()))
                    .isEqualTo(trained.subList(0, Math.min(first, trained.size())));
            assertThat(made.validatedOn(choice)).isEqualTo(version.validation().count());
            assertThat(made.trainedOn(choice)).isEqualTo(version.training().count());
        }
        assertThat(made.standard()).isEqualTo(new DatasetChoice("mnist", made.version(), 5_000));
        assertThat(before.validation().count()).isEqualTo(5_000);
        assertThat(made.classes()).hasSize(9).doesNotContain("7");
    }

    @Test
    void a_version_of_a_version_still_validates_on_the_examples_of_the_first() {
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(0, 1, 2)));
        DatasetFacts first = room.drafts.makeVersion(draft, "Anna");
        draft = room.drafts.begin(first, "More", "Ben").id();
        change("Ben", new LabelEdit.Exclude(TRAINING, List.of(3, 4)));
        assertThatThrownBy(() -> change("Ben", new LabelEdit.Relabel(TRAINING, List.of(1), 4)))
                .isInstanceOf(InvalidSetting.class);
        DatasetFacts second = room.drafts.makeVersion(draft, "Ben");

        Dataset version = room.datasets.open(second.standard());
        assertThat(places(version.validation()))
                .isEqualTo(
                        without(
                                room.datasets.open(Mnist.STANDARD).validation(),
                                List.of(0, 1, 2, 3, 4)));
        assertThat(second.derivation().orElseThrow().parent()).isEqualTo(first.version());
        room.datasets.deleteVersion(first, () -> {});
        room.restart();
        assertThat(room.datasets.open(second.whole()).training().count()).isEqualTo(59_995);
        assertThatThrownBy(() -> room.datasets.deleteVersion(mnist(), () -> {}))
                .isInstanceOf(OriginalVersion.class);
    }

    @Test
    void a_version_of_one_that_left_out_a_whole_split_can_be_read() {
        List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
        change("Anna", new LabelEdit.Exclude(Split.TEST, all));
        DatasetFacts first = room.drafts.makeVersion(draft, "Anna");
        draft = room.drafts.begin(first, "More", "Ben").id();
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 9));
        DatasetFacts second = room.drafts.makeVersion(draft, "Ben");

        room.restart();
        Dataset version = room.datasets.open(second.whole());
        assertThat(version.test().count()).isZero();
        assertThat(version.training().label(0)).isEqualTo(9);
        assertThat(room.drafts.difference(mnist(), second).excluded()).hasSize(10_000);
    }

    @Test
    void a_draft_that_changes_nothing_of_what_was_imported_makes_no_version() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        room.drafts.undo(draft, "Anna");
        assertThatThrownBy(() -> room.drafts.makeVersion(draft, "Anna"))
                .isInstanceOf(SameVersion.class)
                .hasMessageContaining("The version %s of MNIST has".formatted(Mnist.version()));
        change("Anna", new LabelEdit.TagPictures(TRAINING, List.of(0), "odd"));
        assertThat(room.drafts.makeVersion(draft, "Anna").splits()).isEqualTo(mnist().splits());
    }

    @Test
    void changes_are_there_again_after_a_start_and_undo_takes_back_ones_own() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(1), 2));
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(2)));
        room.restart();

        assertThat(room.drafts.undo(draft, "Anna"))
                .contains(new LabelEdit.Exclude(TRAINING, List.of(2)));
        assertThat(room.drafts.undo(draft, "Anna"))
                .contains(new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        assertThat(room.drafts.undo(draft, "Anna")).isEmpty();
        String bens = room.drafts.get(draft).changes().get(1).id();
        room.drafts.undo(draft, "Anna", bens); // not hers
        room.restart();
        assertThat(room.drafts.get(draft).state().of(TRAINING).keySet()).containsExactly(1);
        assertThat(room.drafts.get(draft).changes()).hasSize(3); // nothing is forgotten
    }

    @Test
    void a_draft_that_changes_nothing_makes_no_version_and_one_that_is_made_stays_as_it_is() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        DatasetFacts made = room.drafts.makeVersion(draft, "Anna");
        assertThat(room.drafts.get(draft).draft().made()).contains(made.version());
        assertThatThrownBy(() -> change("Anna", new LabelEdit.Exclude(TRAINING, List.of(5))))
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("has become the version " + made.version());
        String other = room.drafts.begin(made, "Nothing", "Ben").id();
        assertThatThrownBy(() -> room.drafts.makeVersion(other, "Ben"))
                .isInstanceOf(SameVersion.class)
                .hasMessageContaining("\"Doubtful fours\"");
        assertThatThrownBy(() -> room.drafts.requireNoneOf(made))
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("the draft \"Nothing\" of Ben");
        room.drafts.putAway(other);
        room.drafts.requireNoneOf(made);
    }

    @Test
    void a_kill_between_the_version_and_the_end_of_its_draft_leaves_both_whole() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        DatasetFacts made = room.drafts.makeVersion(draft, "Anna");
        room.forgetEnd(draft);
        room.restart();
        assertThat(room.drafts.get(draft).draft().isOpen()).isTrue();
        assertThat(room.drafts.makeVersion(draft, "Anna")).isEqualTo(made);
        assertThat(room.drafts.get(draft).draft().made()).contains(made.version());
        assertThat(room.drafts.history("mnist", TRAINING, 0)).hasSize(1);
        assertThat(room.drafts.history("mnist", TRAINING, 1)).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_in_a_sentence() {
        change("Ben", new LabelEdit.RenameClass(4, "four"));
        List<LabelEdit> wrong =
                List.of(
                        new LabelEdit.Relabel(TRAINING, List.of(60_000), 1),
                        new LabelEdit.Relabel(TRAINING, List.of(), 1),
                        new LabelEdit.Relabel(TRAINING, List.of(3, 3), 1),
                        new LabelEdit.Relabel(TRAINING, List.of(0), 10),
                        new LabelEdit.Exclude(Split.VALIDATION, List.of(0)),
                        new LabelEdit.RenameClass(3, "FOUR"),
                        new LabelEdit.MergeClasses(3, 3));
        for (LabelEdit edit : wrong) {
            assertThatThrownBy(() -> change("Anna", edit)).isInstanceOf(InvalidSetting.class);
        }
        assertThatThrownBy(() -> change("Anna", new LabelEdit.RenameClass(4, "IV")))
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("Ben has renamed this class to \"four\"");
        assertThatThrownBy(() -> change(" ", new LabelEdit.Exclude(TRAINING, List.of(0))))
                .hasMessageContaining("your name");
        assertThat(room.drafts.get(draft).changes()).hasSize(1);
    }

    private static List<Integer> places(Examples examples) {
        return IntStream.range(0, examples.count()).map(examples::place).boxed().toList();
    }

    private static List<Integer> without(Examples examples, List<Integer> left) {
        return places(examples).stream()
                .filter(place -> !left.contains(place))
                .collect(Collectors.toList());
    }

    private static long bytes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return Arrays.stream(files.toArray(Path[]::new))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
