package org.glyphery.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glyphery.run.Run;
import org.glyphery.run.RunSamples;
import org.glyphery.run.search.Condition;
import org.glyphery.run.search.Operator;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunOrder;
import org.glyphery.run.search.RunQuery;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.RunId;
import org.junit.jupiter.api.Test;

class RunStandingTest {

    private static final Plan MLP =
            PlanTexts.readYaml("{name: First, architecture: {kind: mlp}, tags: [one]}");
    private static final Run BEFORE = RunSamples.finished(1, MLP, 0.98);
    private static final RunQuery ALL = RunQuery.ALL;

    @Test
    void a_run_stands_elsewhere_once_the_value_that_orders_the_list_has_changed() {
        Run better = RunSamples.finished(1, MLP, 0.985);
        var byAccuracy =
                ALL.ordered(Optional.of(new RunOrder(RunColumn.VALIDATION_ACCURACY, false)));
        assertThat(stays(better, ALL)).isTrue();
        assertThat(stays(better, byAccuracy)).isFalse();
        assertThat(stays(better, ALL.ordered(Optional.of(new RunOrder(RunColumn.NAME, true)))))
                .isTrue();
    }

    @Test
    void a_run_may_not_be_asked_for_any_more_once_what_is_filtered_by_has_changed() {
        Run better = RunSamples.finished(1, MLP, 0.985);
        var above = new Condition(RunColumn.VALIDATION_ACCURACY, Operator.MORE, "98.2 %");
        assertThat(stays(better, ALL.withConditions(List.of(above)))).isFalse();
    }

    @Test
    void a_name_tags_and_notes_count_where_they_are_asked_for() {
        Run named = described("Second", List.of("one"), "");
        assertThat(stays(named, ALL)).isTrue();
        assertThat(stays(named, ALL.withText("first"))).isFalse();
        assertThat(stays(named, ALL.ordered(Optional.of(new RunOrder(RunColumn.NAME, true)))))
                .isFalse();
        Run tagged = described("First", List.of("two"), "");
        assertThat(stays(tagged, ALL.withTags(Set.of("one")))).isFalse();
        Run noted = described("First", List.of("one"), "A note");
        assertThat(stays(noted, ALL.withTags(Set.of("one")))).isTrue();
        assertThat(stays(noted, ALL.withText("note"))).isFalse();
        assertThat(
                        stays(
                                noted,
                                ALL.ordered(
                                        Optional.of(new RunOrder(new PlanField("notes"), true)))))
                .isFalse();
    }

    @Test
    void a_step_changes_the_row_of_its_run_and_that_of_the_one_whose_turn_has_ended() {
        var first = new RunId("%032d".formatted(1));
        var second = new RunId("%032d".formatted(2));
        var turns = new RunInTurn();
        assertThat(turns.step(first)).containsExactly(first);
        assertThat(turns.step(first)).containsExactly(first);
        assertThat(turns.step(second)).containsExactly(first, second);
        assertThat(turns.step(second)).containsExactly(second);
    }

    private static Run described(String name, List<String> tags, String notes) {
        return RunSamples.finished(1, MLP.described(name, tags, notes), 0.98);
    }

    private static boolean stays(Run now, RunQuery query) {
        return standing(BEFORE, query).equals(standing(now, query));
    }

    private static RunStanding standing(Run run, RunQuery query) {
        return RunStanding.of(run, query, each -> Map.of("notes", each.plan().notes()));
    }
}
