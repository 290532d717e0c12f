package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.glyphery.Ids;
import org.glyphery.network.Compute;
import org.glyphery.network.Optimizer;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Scores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Gradient norms, kept with the runs whose plans ask for them.
class KeptGradientNormsTest extends RunQueueFixture {

    private static final Plan PLAN =
            PlanTexts.readYaml(
                    """
                    architecture: {kind: mlp, hiddenUnits: [8]}
                    learning: {epochs: 2, batchSize: 1000, gradientNorms: true}
                    """);

    @Test
    void norms_are_kept_by_epoch_and_layer() throws Exception {
        Run run = trained(PLAN);
        List<GradientNorm> norms = room.runs.gradientNorms(run);
        assertThat(norms)
                .extracting(norm -> norm.epoch() + " " + norm.layer())
                .containsExactly(
                        "0 dense1", "0 dense2", "1 dense1", "1 dense2", "2 dense1", "2 dense2");
        assertThat(norms).extracting(GradientNorm::norm).doesNotHaveDuplicates();
        assertThat(norms).allMatch(norm -> norm.norm() > 0);
    }

    @Test
    void a_run_whose_plan_does_not_ask_keeps_none() throws Exception {
        Run run = trained(RunRoom.plan("Unasked", 0.1, 1));
        assertThat(room.runs.gradientNorms(run)).isEmpty();
        assertThat(run.keepsGradientNorms()).isFalse();
    }

    @Test
    void an_epoch_done_again_replaces_its_norms() {
        Run run = room.add(PLAN, Priority.PERSON);
        room.store.addFirstNorms(run.id(), List.of(new GradientNorm(0, "dense1", 1)));
        room.store.addFirstNorms(run.id(), norms(0, 2));
        add(run, 1, 10, norms(1, 3));
        add(run, 1, 20, norms(1, 4));
        add(run, 2, 40, norms(2, 5));
        assertThat(room.runs.gradientNorms(run))
                .containsExactly(
                        new GradientNorm(0, "z", 2),
                        new GradientNorm(0, "a", 4),
                        new GradientNorm(1, "z", 4),
                        new GradientNorm(1, "a", 8),
                        new GradientNorm(2, "z", 5),
                        new GradientNorm(2, "a", 10));
    }

    @Test
    void norms_go_with_the_epochs_that_are_forgotten_and_with_the_run() {
        Run run = room.add(PLAN, Priority.PERSON);
        room.store.addFirstNorms(run.id(), norms(0, 1));
        add(run, 1, 20, norms(1, 2));
        add(run, 2, 40, norms(2, 3));
        room.store.rewind(run.id(), 20);
        assertThat(room.runs.gradientNorms(run))
                .extracting(GradientNorm::epoch)
                .containsExactly(0, 0, 1, 1);
        room.runs.delete(run.id());
        room.bin().empty();
        assertThat(room.runs.gradientNorms(run)).isEmpty();
    }

    /// Two layers; not in the order of their names.
    private static List<GradientNorm> norms(int epoch, double norm) {
        return List.of(new GradientNorm(epoch, "z", norm), new GradientNorm(epoch, "a", 2 * norm));
    }

    private void add(Run run, int epoch, long step, List<GradientNorm> norms) {
        var score = new Scores(0.5, 0.9);
        var scores = new EpochScores(epoch, 1, step, score, Optional.of(score), Optional.of(score));
        room.store.addEpoch(run.id(), scores, "0".repeat(64), norms);
    }

    @Test
    void measuring_takes_memory_for_the_weights_once_more() {
        var descent = (Learning.GradientDescent) PLAN.learning();
        int batch = descent.batchSize();
        var network = room.runs.check(PLAN);
        var silent =
                (Learning.GradientDescent)
                        PlanTexts.readYaml(
                                        """
                                        architecture: {kind: mlp, hiddenUnits: [8]}
                                        learning: {epochs: 2, batchSize: 1000}
                                        """)
                                .learning();
        int towers = Compute.ofThisMachine().towers();
        assertThat(PlanCheck.bytes(network, descent, batch))
                .isEqualTo(
                        PlanCheck.bytes(network, silent, batch)
                                + network.trainingBytes(0, new Optimizer.Sgd(), towers));
    }

    /// They are found by a field that they were stored without.
    @Test
    void runs_stored_before_plans_could_ask_did_not() {
        var database =
                new DriverManagerDataSource("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).target("5").load().migrate();
        var jdbc = JdbcClient.create(database);
        for (String id : List.of("1".repeat(32), "2".repeat(32))) {
            jdbc.sql(
                            """
                            insert into run (id, name, model, plan, status, priority, queue_position,
                                parameters, towers, threads, created_at)
                            values (?, 'Old', ?, '{}', 'FINISHED', 0, 0, 1, 1, 1, current_timestamp)
                            """)
                    .params(id, id)
                    .update();
        }
        jdbc.sql("insert into run_field values (?, 'learning.epochs', '3', 3)")
                .param("1".repeat(32))
                .update();
        jdbc.sql("insert into run_field values (?, 'learning.kind', 'closed-form', null)")
                .param("2".repeat(32))
                .update();
        Flyway.configure().dataSource(database).load().migrate();
        assertThat(
                        jdbc.sql(
                                        """
                                        select run_id from run_field
                                        where field = 'learning.gradientNorms' and text_value = 'false'
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("1".repeat(32));
    }

    @Test
    void a_run_stopped_and_resumed_within_its_first_epoch_keeps_all_norms() throws Exception {
        Plan plan =
                PlanTexts.readYaml(
                        """
                        architecture: {kind: linear}
                        learning: {epochs: 2, batchSize: 200, gradientNorms: true}
                        """);
        Run whole = trained(plan);
        Run stopped = room.add(plan, Priority.PERSON);
        var subscription =
                room.events.subscribe(event -> {
                    if (event instanceof RunEvent.Progressed) queue.cancel(stopped.id());
                });
        trainUntil(run -> run.status() == RunStatus.CANCELLED);
        subscription.end();
        EpochScores part = room.now(stopped).last().orElseThrow();
        assertThat(part.epoch()).isEqualTo(1);
        assertThat(part.step()).isLessThan(275);
        assertThat(room.runs.gradientNorms(stopped)).hasSize(2);

        queue.resume(stopped.id());
        trainUntil(run -> run.id().equals(stopped.id()) && run.status() == RunStatus.FINISHED);

        assertThat(room.runs.gradientNorms(whole)).hasSize(3);
        assertThat(room.runs.gradientNorms(stopped)).isEqualTo(room.runs.gradientNorms(whole));
    }
}
