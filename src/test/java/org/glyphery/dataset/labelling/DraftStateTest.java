package org.glyphery.dataset.labelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glyphery.dataset.PictureTags;
import org.glyphery.dataset.Split;
import org.glyphery.dataset.labelling.VersionDifference.OtherClass;
import org.glyphery.dataset.labelling.VersionDifference.OtherLabel;
import org.junit.jupiter.api.Test;

/// What a draft is after its changes, and the version that it becomes.
class DraftStateTest {

    private static final Split TRAINING = Split.TRAINING;
    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    /// Five pictures to train on, of which an earlier version has left out the one at place 3.
    private static final VersionLabels VERSION =
            new VersionLabels(
                    List.of("cat", "dog", "wolf"),
                    Map.of(TRAINING, new int[] {0, 1, 2, -1, 1}, Split.TEST, new int[] {2, 0}),
                    tags(4, "blurred"));

    private final List<LabelChange> changes = new ArrayList<>();

    @Test
    void a_label_a_picture_left_out_and_a_tag_make_the_labels_of_the_version() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0, 1), 2));
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(4)));
        change("Anna", new LabelEdit.TagPictures(Split.TEST, List.of(1), "odd"));

        assertThat(state().counts()).isEqualTo(new DraftCounts(2, 1, 0, 0, 5));
        VersionLabels made = made();
        assertThat(made.labels().get(TRAINING)).containsExactly(2, 2, 2, -1, -1);
        assertThat(made.labels().get(Split.TEST)).containsExactly(2, 0);
        assertThat(made.tags().of(Split.TEST, 1)).containsExactly("odd");
        assertThat(made.tags().words(TRAINING)).isEmpty(); // the blurred one is left out
    }

    @Test
    void a_picture_that_is_taken_in_again_has_the_label_that_it_had_last() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(0)));
        assertThat(state().areExcluded(TRAINING, List.of(0))).isTrue();
        assertThat(state().areExcluded(TRAINING, List.of(0, 1))).isFalse();
        change("Anna", new LabelEdit.Include(TRAINING, List.of(0)));
        assertThat(picture(0).stance()).isEqualTo(new Stance(1, false));
        assertThat(picture(0).isRelabelled()).isTrue();
    }

    @Test
    void two_people_who_say_different_things_disagree_and_neither_is_overwritten() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 2));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(1), 2));

        assertThat(picture(0).isDisputed()).isTrue();
        assertThat(picture(0).stances())
                .isEqualTo(Map.of("Anna", new Stance(1, false), "Ben", new Stance(2, false)));
        assertThat(picture(0).stance()).isEqualTo(new Stance(1, false)); // who spoke first
        assertThat(picture(1).isDisputed()).isFalse();
        assertThatThrownBy(this::made)
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("People disagree on a picture: settle that first");
    }

    @Test
    void leaving_out_what_another_has_relabelled_is_a_disagreement_too() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Ben", new LabelEdit.Exclude(TRAINING, List.of(0)));
        assertThat(picture(0).isDisputed()).isTrue();
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(0)));
        assertThat(picture(0).isDisputed()).isFalse();
    }

    @Test
    void who_says_the_same_agrees_and_a_settlement_ends_what_was_said_before() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 2));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        assertThat(picture(0).isDisputed()).isFalse();

        change("Cleo", new LabelEdit.Relabel(TRAINING, List.of(0), 0));
        assertThat(picture(0).isDisputed()).isTrue();
        change("Cleo", new LabelEdit.Settle(TRAINING, List.of(0), new Stance(0, false)));
        assertThat(picture(0).stances()).isEqualTo(Map.of("Cleo", new Stance(0, false)));
        undo(4);
        assertThat(picture(0).isDisputed()).isTrue();
        assertThat(picture(0).stances()).hasSize(3);
    }

    @Test
    void what_is_taken_back_was_never_there_and_what_others_did_stays() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0, 1), 2));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(1), 0));
        undo(0);
        assertThat(state().picture(TRAINING, 0)).isEmpty();
        assertThat(picture(1).stances()).isEqualTo(Map.of("Ben", new Stance(0, false)));
        assertThat(picture(1).isDisputed()).isFalse();
    }

    @Test
    void a_merged_class_is_gone_and_what_follows_it_is_numbered_anew() {
        change("Anna", new LabelEdit.MergeClasses(1, 0));
        change("Anna", new LabelEdit.RenameClass(0, "pet"));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(2), 0));

        assertThat(state().classes().left()).containsExactly(0, 2);
        assertThat(state().classes().name(1)).isEqualTo("pet");
        VersionLabels made = made();
        assertThat(made.classes()).containsExactly("pet", "wolf");
        assertThat(made.labels().get(TRAINING)).containsExactly(0, 0, 0, -1, 0);
        assertThat(made.labels().get(Split.TEST)).containsExactly(1, 0);
    }

    @Test
    void people_who_disagreed_between_two_classes_agree_once_these_are_one() {
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(0), 1));
        change("Ben", new LabelEdit.Relabel(TRAINING, List.of(0), 2));
        change("Ben", new LabelEdit.MergeClasses(2, 1));
        assertThat(picture(0).isDisputed()).isFalse();
        assertThat(made().labels().get(TRAINING)).containsExactly(1, 1, 1, -1, 1);
    }

    @Test
    void classes_cannot_be_merged_in_a_circle() {
        change("Anna", new LabelEdit.MergeClasses(0, 1));
        change("Ben", new LabelEdit.MergeClasses(1, 2));
        change("Anna", new LabelEdit.MergeClasses(2, 0));
        assertThat(state().classes().left()).containsExactly(2);
        assertThat(state().classes().leadsTo(0)).isEqualTo(2);
    }

    @Test
    void a_tag_can_be_taken_off_and_others_of_the_version_stay() {
        change("Anna", new LabelEdit.TagPictures(TRAINING, List.of(0, 4), "odd"));
        assertThat(state().areTagged(TRAINING, List.of(0, 4), "odd")).isTrue();
        assertThat(state().areTagged(TRAINING, List.of(4), "blurred")).isTrue();
        change("Ben", new LabelEdit.UntagPictures(TRAINING, List.of(4), "blurred"));
        assertThat(made().tags().of(TRAINING))
                .isEqualTo(new TreeMap<>(Map.of("odd", new TreeSet<>(List.of(0, 4)))));
    }

    @Test
    void nothing_left_to_train_on_is_refused() {
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(0, 1, 2, 4)));
        assertThatThrownBy(this::made)
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("All pictures to train on are left out");
    }

    /// Nobody is asked when a name is taken back, so that two may be equal then.
    @Test
    void classes_of_one_name_and_a_single_class_make_no_version() {
        change("Anna", new LabelEdit.RenameClass(0, "feline"));
        change("Ben", new LabelEdit.RenameClass(1, "CAT"));
        assertThat(made().classes()).containsExactly("feline", "CAT", "wolf");
        undo(0);
        assertThatThrownBy(this::made)
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("Two classes are called \"CAT\"");
        change("Anna", new LabelEdit.MergeClasses(1, 0));
        assertThat(made().classes()).containsExactly("cat", "wolf");
        change("Anna", new LabelEdit.MergeClasses(2, 0));
        assertThatThrownBy(this::made)
                .isInstanceOf(UnsuitableDraft.class)
                .hasMessageContaining("All classes are merged into \"cat\"");
    }

    @Test
    void two_versions_differ_in_classes_labels_and_pictures() {
        change("Anna", new LabelEdit.RenameClass(0, "tomcat"));
        change("Anna", new LabelEdit.MergeClasses(2, 1));
        change("Anna", new LabelEdit.Relabel(TRAINING, List.of(1), 0));
        change("Anna", new LabelEdit.Exclude(TRAINING, List.of(4)));
        VersionLabels made = made();

        var difference = VersionDifference.between(VERSION, made);
        assertThat(difference.classes())
                .containsExactly(
                        new OtherClass("cat", "tomcat", 2, false),
                        new OtherClass("wolf", "dog", 2, true));
        assertThat(difference.relabelled())
                .containsExactly(new OtherLabel(TRAINING, 1, "dog", "tomcat"));
        assertThat(difference.excluded()).containsExactly(new OtherLabel(TRAINING, 4, "dog", ""));
        assertThat(difference.added()).isEmpty();
        assertThat(VersionDifference.between(made, VERSION).added())
                .containsExactly(new OtherLabel(TRAINING, 4, "", "dog"));
        assertThat(VersionDifference.between(made, made).isNone()).isTrue();
    }

    private void change(String author, LabelEdit edit) {
        String id = "%032d".formatted(changes.size());
        changes.add(new LabelChange(id, author, NOON, edit, Optional.empty()));
    }

    private void undo(int change) {
        changes.set(change, changes.get(change).undone(NOON));
    }

    private DraftState state() {
        return DraftState.of(VERSION, changes);
    }

    private DraftedPicture picture(int place) {
        return state().picture(TRAINING, place).orElseThrow();
    }

    private VersionLabels made() {
        return new DraftVersion(state()).labels();
    }

    private static PictureTags tags(int place, String... words) {
        SortedMap<String, SortedSet<Integer>> tags = new TreeMap<>();
        Arrays.stream(words).forEach(word -> tags.put(word, new TreeSet<>(List.of(place))));
        return new PictureTags(Map.of(TRAINING, tags));
    }
}
