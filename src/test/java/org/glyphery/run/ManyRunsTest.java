package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.PlanField;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManyRunsTest extends RunRoomFixture {

    private ManyRuns many;
    private Run one;
    private Run other;
    private Run training;

    @BeforeEach
    void open() {
        many = new ManyRuns(room.runs, new RunTags(room.store), room.events);
        one = room.add(RunRoom.plan("One", 0.1, 1), Priority.PERSON);
        other = room.add(RunRoom.plan("Other", 0.1, 1), Priority.PERSON);
        training = room.add(RunRoom.plan("Training", 0.1, 1), Priority.PERSON);
        room.store.started(training.id(), room.trainer(Duration.ZERO).provenance(training));
    }

    @Test
    void those_that_train_stay_and_the_others_are_deleted() {
        var refused = many.delete(List.of(one.id(), training.id(), other.id(), RunId.next()));

        assertThat(refused.keySet()).extracting(Run::name).containsExactly("Training");
        assertThat(room.runs.all()).extracting(Run::id).containsExactly(training.id());
    }

    @Test
    void a_tag_is_given_and_taken_and_every_change_is_told() {
        List<String> told = new ArrayList<>();
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var run)) {
                told.add(run.name() + " " + run.plan().tags());
            }
        });

        many.tag(List.of(one.id(), training.id(), RunId.next()), "baseline");
        many.tag(List.of(one.id(), other.id()), "baseline");
        many.untag(List.of(one.id(), other.id(), training.id()), "baseline");

        assertThat(told)
                .containsExactly(
                        "One [baseline]",
                        "Training [baseline]",
                        "Other [baseline]",
                        "One []",
                        "Other []",
                        "Training []");
        assertThat(room.search.tags()).isEmpty();
    }

    @Test
    void what_cannot_be_a_tag_changes_nothing() {
        for (String tag : List.of(" ", "t".repeat(51))) {
            assertThatThrownBy(() -> many.tag(List.of(one.id()), tag))
                    .isInstanceOf(InvalidSetting.class);
        }
        assertThat(room.now(one)).isEqualTo(one);
    }

    @Test
    void a_renamed_run_keeps_its_models_name_and_is_found_by_the_new_one() {
        room.store.describe(one.id(), "Renamed", List.of("a", "a", "b"), "A note.");

        var renamed = room.now(one);
        assertThat(renamed.name()).isEqualTo("Renamed");
        assertThat(renamed.model()).isEqualTo(one.model());
        assertThat(renamed.plan().tags()).containsExactly("a", "b");
        assertThat(renamed.plan().notes()).isEqualTo("A note.");
        assertThat(PlanJson.sha256(renamed.plan())).isEqualTo(PlanJson.sha256(one.plan()));
        var condition = Condition.read("notes contains note", room.search.fields());
        assertThat(condition.field()).isEqualTo(new PlanField("notes"));
    }
}
