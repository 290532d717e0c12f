package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glyphery.network.Architecture;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunGroup;
import org.glyphery.run.search.RunOrder;
import org.glyphery.run.search.RunQuery;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSearchTest extends RunRoomFixture {

    @BeforeEach
    void open() {
        add("Slow_one", 0.01, 5, List.of("course", "Zürich"), "", 0.91);
        add("Fast one", 0.5, 2, List.of("course"), "with 100 % of care", 0.95);
        add("Waiting", 0.02, 9, List.of(), "", Double.NaN);
        room.add(StarterSet.plans().getFirst(), Priority.STARTER_SET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "learning.epochs = 5 | Slow_one",
                "learning.epochs != 5 | Waiting, Fast one",
                "learning.epochs < 5 | Fast one",
                "learning.epochs <= 5 | Fast one, Slow_one",
                "learning.epochs > 5 | Waiting",
                "learning.epochs >= 5 | Waiting, Slow_one",
                "optimizer = MOMENTUM | Waiting, Fast one, Slow_one",
                "optimizer != momentum | ''",
                "optimizer = 7 | ''",
                "optimizer != 7 | Waiting, Fast one, Slow_one",
                "optimizer contains ment | Waiting, Fast one, Slow_one",
                "form = nearest_mean | 'Templates, nearest mean'",
                "validation.accuracy > 0.92 | Fast one",
                "validation.accuracy >= 91 % | Fast one, Slow_one",
                "validation.accuracy = 91% | Slow_one",
                "validation.accuracy != 0.91 | Fast one",
                "best.epoch = 1 | Fast one, Slow_one",
                "parameters = 7850 | 'Templates, nearest mean, Waiting, Fast one, Slow_one'",
                "trainingSeconds > 1 | Fast one, Slow_one",
                "test.crossEntropy < 0.3 | Fast one, Slow_one",
                "name contains _ | Slow_one",
                "name = slow_ONE | Slow_one",
                "model contains one | Fast one, Slow_one",
                "notes contains 100 % | Fast one",
                "status = queued | 'Templates, nearest mean, Waiting, Fast one, Slow_one'",
            })
    void conditions_choose_runs(String written, String names) {
        assertThat(String.join(", ", found(where(written)))).isEqualTo(names);
    }

    @ParameterizedTest
    @CsvSource({
        "one, 'Fast one, Slow_one'",
        "ONE slow, Slow_one",
        "_, Slow_one",
        "%, Fast one",
        "!, ''",
        "zÜr, Slow_one",
        "fast-one, Fast one",
        "course care, Fast one",
        "'one'' or 1=1 --', ''"
    })
    void every_word_must_stand_in_name_model_notes_or_tags(String text, String names) {
        assertThat(String.join(", ", found(text(text)))).isEqualTo(names);
    }

    @Test
    void all_tags_and_any_of_the_statuses_are_met() {
        assertThat(found(tags("course"))).containsExactly("Fast one", "Slow_one");
        assertThat(found(tags("course", "Zürich"))).containsExactly("Slow_one");
        room.store.failed(id("Fast one"), "It failed.");
        room.store.finished(id("Waiting"), null);
        var failedOrFinished =
                new RunQuery(
                        "",
                        Set.of(RunStatus.FAILED, RunStatus.FINISHED),
                        Set.of(),
                        List.of(),
                        Optional.empty());
        assertThat(found(failedOrFinished)).containsExactly("Waiting", "Fast one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name | Fast one, Slow_one, Templates, nearest mean, Waiting",
                "-name | Waiting, Templates, nearest mean, Slow_one, Fast one",
                "validation.accuracy | Slow_one, Fast one, Templates, nearest mean, Waiting",
                "-validation.accuracy | Fast one, Slow_one, Templates, nearest mean, Waiting",
                "learning.epochs | Fast one, Slow_one, Waiting, Templates, nearest mean",
                "-learning.epochs | Waiting, Slow_one, Fast one, Templates, nearest mean",
                "-architecture.kind | Templates, nearest mean, Waiting, Fast one, Slow_one",
                "status | Fast one, Templates, nearest mean, Waiting, Slow_one",
            })
    void runs_are_ordered_by_any_field_and_those_that_lack_it_come_last(
            String order, String names) {
        room.store.cancelled(id("Slow_one"));
        jdbcRunning("Fast one");
        assertThat(String.join(", ", found(ordered(order)))).isEqualTo(names);
    }

    @Test
    void pages_hold_each_run_once_where_all_are_equal() {
        for (int number = 0; number < 20; number++) {
            room.add(RunRoom.plan("Equal " + number, 0.1, 1), Priority.PERSON);
        }
        var query = ordered("parameters");
        List<RunId> paged = new ArrayList<>();
        for (int offset = 0; offset < room.search.count(query); offset += 5) {
            room.search.find(query, offset, 5).forEach(run -> paged.add(run.id()));
        }
        assertThat(paged)
                .hasSize(24)
                .containsExactlyElementsOf(room.runs.all().stream().map(Run::id).toList());
    }

    @Test
    void the_count_is_that_of_all_pages() {
        assertThat(room.search.count(RunQuery.ALL)).isEqualTo(4);
        assertThat(room.search.count(where("learning.epochs >= 5"))).isEqualTo(2);
        assertThat(room.search.count(ordered("-learning.epochs"))).isEqualTo(4);
        assertThat(room.search.find(ordered("name"), 1, 2))
                .extracting(Run::name)
                .containsExactly("Slow_one", "Templates, nearest mean");
    }

    @Test
    void fields_values_and_tags_are_those_of_the_runs_that_there_are() {
        assertThat(room.search.fields().fields())
                .contains(RunColumn.TEST_ACCURACY, new PlanField("learning.augmentation.scale"))
                .doesNotContain(new PlanField("tags"), new PlanField("version"));
        assertThat(room.search.values(new PlanField("architecture.kind"), 9))
                .containsExactly("linear", "templates");
        assertThat(room.search.values(new PlanField("learning.epochs"), 2)).hasSize(2);
        assertThat(room.search.tags()).containsExactly("course", "Zürich");
        room.runs.all().forEach(run -> room.runs.delete(run.id()));
        assertThat(room.search.fields().fields()).containsExactly(RunColumn.values());
        assertThat(room.search.tags()).isEmpty();
    }

    @Test
    void groups_are_in_the_order_of_their_numbers_and_sum_up_the_runs_that_are_wanted() {
        add("Another slow one", 0.01, 5, List.of("course"), "", 0.93);
        var epochs = new PlanField("learning.epochs");

        var groups = room.search.groups(RunQuery.ALL, epochs, 9);
        assertThat(groups)
                .extracting(RunGroup::value)
                .containsExactly(
                        Optional.of("2"), Optional.of("5"), Optional.of("9"), Optional.empty());
        assertThat(groups).extracting(RunGroup::runs).containsExactly(1L, 2L, 1L, 1L);
        var five = groups.get(1);
        assertThat(five.bestValidation()).hasValue(0.93);
        assertThat(five.meanValidation().orElseThrow()).isCloseTo(0.92, within(1e-12));
        assertThat(five.meanSeconds()).hasValue(1.5);
        assertThat(groups.get(2).bestValidation()).isEmpty();
        assertThat(groups.get(2).meanSeconds()).isEmpty();

        assertThat(room.search.groups(tags("Zürich"), epochs, 9))
                .extracting(RunGroup::value)
                .containsExactly(Optional.of("5"));
        assertThat(room.search.groups(where("learning.epochs < 9"), epochs, 1)).hasSize(1);
        assertThat(room.search.groups(ordered("name"), new PlanField("architecture.kind"), 9))
                .extracting(RunGroup::runs)
                .containsExactly(4L, 1L);
    }

    @Test
    void groups_have_no_mean_over_scores_of_different_examples() {
        add("Also fast", 0.1, 2, List.of(), "", 0.7);
        var kind = new PlanField("architecture.kind");
        assertThat(room.search.groups(RunQuery.ALL, kind, 9).getFirst())
                .satisfies(group -> assertThat(group.isComparable()).isTrue())
                .satisfies(group -> assertThat(group.meanValidation()).isPresent());
        room.jdbc
                .sql("update epoch set validation_sha256 = 'a' where validation_accuracy = 0.7")
                .update();
        // The others have no hash, but the same dataset.
        assertThat(room.search.groups(RunQuery.ALL, kind, 9).getFirst().isComparable()).isTrue();
        room.jdbc
                .sql("update epoch set validation_sha256 = 'b' where validation_accuracy <> 0.7")
                .update();
        assertThat(room.search.groups(RunQuery.ALL, kind, 9).getFirst())
                .satisfies(group -> assertThat(group.isComparable()).isFalse())
                .satisfies(group -> assertThat(group.bestValidation()).isEmpty())
                .satisfies(group -> assertThat(group.meanValidation()).isEmpty())
                .satisfies(group -> assertThat(group.meanSeconds()).isPresent());
    }

    @Test
    void lists_are_found_by_their_elements() {
        room.add(StarterSet.cnn(), Priority.PERSON);
        assertThat(found(where("channels = 16, 32"))).containsExactly("CNN 16-32");
        assertThat(found(where("channels contains 32"))).containsExactly("CNN 16-32");
    }

    @Test
    void runs_of_a_database_from_before_are_found_after_the_next_start() {
        room.jdbc.sql("delete from run_field").update();
        room.jdbc.sql("delete from run_tag").update();
        assertThat(room.search.tags()).isEmpty();

        new RunFields(room.jdbc).writeMissing();

        assertThat(found(where("learning.epochs = 5"))).containsExactly("Slow_one");
        assertThat(found(tags("Zürich"))).containsExactly("Slow_one");
    }

    private void add(
            String name,
            double learningRate,
            int epochs,
            List<String> tags,
            String notes,
            double accuracy) {
        Plan plan = RunRoom.plan(name, learningRate, epochs);
        assertThat(plan.architecture()).isInstanceOf(Architecture.Linear.class);
        assertThat(plan.learning()).isInstanceOf(Learning.GradientDescent.class);
        var described =
                new Plan(
                        plan.version(),
                        name,
                        plan.dataset(),
                        plan.architecture(),
                        plan.learning(),
                        tags,
                        notes);
        Run run = room.add(described, Priority.PERSON);
        if (Double.isNaN(accuracy)) return;
        var scores = new Scores(0.25, accuracy);
        room.store.addEpoch(
                run.id(),
                new EpochScores(1, 1.5, 100, scores, Optional.of(scores), Optional.of(scores)),
                "0".repeat(64),
                List.of());
    }

    private void jdbcRunning(String name) {
        room.jdbc.sql("update run set status = 'RUNNING' where name = ?").param(name).update();
    }

    private RunId id(String name) {
        return room.runs.all().stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> found(RunQuery query) {
        return room.search.find(query, 0, 100).stream().map(Run::name).toList();
    }

    private RunQuery where(String written) {
        var condition = Condition.read(written, room.search.fields());
        return new RunQuery("", Set.of(), Set.of(), List.of(condition), Optional.empty());
    }

    private RunQuery ordered(String written) {
        var order = RunOrder.read(written, room.search.fields());
        return new RunQuery("", Set.of(), Set.of(), List.of(), Optional.of(order));
    }

    private static RunQuery text(String text) {
        return new RunQuery(text, Set.of(), Set.of(), List.of(), Optional.empty());
    }

    private static RunQuery tags(String... tags) {
        return new RunQuery("", Set.of(), Set.of(tags), List.of(), Optional.empty());
    }
}
