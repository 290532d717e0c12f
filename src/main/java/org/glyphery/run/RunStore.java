package org.glyphery.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Compute;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Scores;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Runs and their epochs in the database.
@Repository
class RunStore {

    /// A run `r` with its best epoch `b` and its last one `l`.
    static final String SELECT =
            """
            select r.*,
                b.epoch b_epoch, b.seconds b_seconds, b.step b_step,
                b.training_cross_entropy b_training_cross_entropy, b.training_accuracy b_training_accuracy,
                b.validation_cross_entropy b_validation_cross_entropy, b.validation_accuracy b_validation_accuracy,
                b.test_cross_entropy b_test_cross_entropy, b.test_accuracy b_test_accuracy,
                l.epoch l_epoch, l.seconds l_seconds, l.step l_step,
                l.training_cross_entropy l_training_cross_entropy, l.training_accuracy l_training_accuracy,
                l.validation_cross_entropy l_validation_cross_entropy, l.validation_accuracy l_validation_accuracy,
                l.test_cross_entropy l_test_cross_entropy, l.test_accuracy l_test_accuracy
            from run r
                left join epoch b on b.run_id = r.id and b.epoch = r.best_epoch
                left join epoch l on l.run_id = r.id and l.epoch = r.last_epoch
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RunFields fields;

    RunStore(JdbcClient jdbc, JsonMapper json, RunFields fields) {
        this.jdbc = jdbc;
        this.json = json;
        this.fields = fields;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from run").query(Long.class).single() == 0;
    }

    private boolean hasModel(String model) {
        return jdbc.sql("select count(*) from run where model = ?")
                        .param(model)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Newest first.
    List<Run> all() {
        return jdbc.sql(SELECT + "order by r.id desc").query(RunStore::run).list();
    }

    Optional<Run> find(String id) {
        return jdbc.sql(SELECT + "where r.id = ?").param(id).query(RunStore::run).optional();
    }

    /// The one to train next: the lowest priority number, then first come.
    Optional<Run> nextQueued() {
        return jdbc.sql(
                        SELECT
                                + """
                                where r.status = 'QUEUED'
                                order by r.priority, r.queue_position, r.id
                                fetch first 1 rows only
                                """)
                .query(RunStore::run)
                .optional();
    }

    List<EpochScores> epochs(String id) {
        return jdbc.sql(
                        """
                        select epoch b_epoch, seconds b_seconds, step b_step,
                            training_cross_entropy b_training_cross_entropy,
                            training_accuracy b_training_accuracy,
                            validation_cross_entropy b_validation_cross_entropy,
                            validation_accuracy b_validation_accuracy,
                            test_cross_entropy b_test_cross_entropy, test_accuracy b_test_accuracy
                        from epoch where run_id = ? order by epoch
                        """)
                .param(id)
                .query((row, _) -> scores(row, "b_").orElseThrow())
                .list();
    }

    /// A run to be.
    record Entry(String id, Plan plan, long parameters) {}

    /// Queues all of them or none, each with a model name of its own.
    @Transactional
    List<Run> insert(List<Entry> entries, Priority priority) {
        entries.forEach(entry -> insert(entry, priority));
        return entries.stream().map(entry -> find(entry.id()).orElseThrow()).toList();
    }

    private void insert(Entry entry, Priority priority) {
        var plan = entry.plan();
        String model = Slug.of(plan.name(), this::hasModel);
        var compute = Compute.ofThisMachine();
        jdbc.sql(
                        """
                        insert into run
                            (id, name, model, plan, status, priority, queue_position, parameters,
                            towers, threads, created_at)
                        select ?, ?, ?, ?, 'QUEUED', ?, coalesce(max(queue_position), 0) + 1, ?, ?, ?, ?
                        from run
                        """)
                .params(
                        entry.id(),
                        plan.name(),
                        model,
                        PlanJson.write(plan),
                        priority.rank,
                        entry.parameters(),
                        compute.towers(),
                        compute.threads(),
                        Timestamp.from(Instant.now()))
                .update();
        fields.write(entry.id(), plan);
    }

    /// Stores name, tags and notes of the plan anew. The model keeps its name.
    @Transactional
    void describe(String id, String name, List<String> tags, String notes) {
        var plan = find(id).orElseThrow(() -> new UnknownRun(id)).plan();
        var described =
                new Plan(
                        plan.version(),
                        name,
                        plan.dataset(),
                        plan.architecture(),
                        plan.learning(),
                        tags,
                        notes);
        jdbc.sql("update run set name = ?, plan = ? where id = ?")
                .params(name, PlanJson.write(described), id)
                .update();
        fields.write(id, described);
    }

    /// @return false if the run was cancelled or deleted meanwhile
    boolean started(String id, Provenance provenance) {
        return jdbc.sql(
                                """
                                update run set status = 'RUNNING', started_at = ?, provenance = ?, failure = null
                                where id = ? and status <> 'CANCELLED'
                                """)
                        .params(
                                Timestamp.from(Instant.now()),
                                json.writeValueAsString(provenance),
                                id)
                        .update()
                == 1;
    }

    /// @return false if it is not queued any more
    boolean cancelQueued(String id) {
        return jdbc.sql(
                                """
                                update run set status = 'CANCELLED', ended_at = ?
                                where id = ? and status = 'QUEUED'
                                """)
                        .params(Timestamp.from(Instant.now()), id)
                        .update()
                == 1;
    }

    /// The run and its epochs.
    ///
    /// @return false if it is running
    boolean delete(String id) {
        return jdbc.sql("delete from run where id = ? and status <> 'RUNNING'").param(id).update()
                == 1;
    }

    /// Runs that the server's end interrupted go back to the queue.
    void requeueInterrupted() {
        jdbc.sql("update run set status = 'QUEUED' where status = 'RUNNING'").update();
    }

    void ended(String id, RunStatus status, @Nullable String failure) {
        jdbc.sql("update run set status = ?, ended_at = ?, failure = ? where id = ?")
                .param(status.name())
                .param(Timestamp.from(Instant.now()))
                .param(failure)
                .param(id)
                .update();
    }

    /// The epoch, and which one is best now, together.
    @Transactional
    void addEpoch(String id, EpochScores scores) {
        insertEpoch(id, scores);
        int best = epochs(id).stream().min(EpochScores.BEST_FIRST).orElse(scores).epoch();
        jdbc.sql(
                        """
                        update run set best_epoch = ?, last_epoch = ?,
                            training_seconds = (select sum(seconds) from epoch where run_id = ?)
                        where id = ?
                        """)
                .params(best, scores.epoch(), id, id)
                .update();
    }

    private void insertEpoch(String id, EpochScores scores) {
        jdbc.sql("insert into epoch values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(scores.epoch())
                .param(scores.seconds())
                .param(scores.step())
                .param(scores.training().crossEntropy())
                .param(scores.training().accuracy())
                .param(scores.validation().map(Scores::crossEntropy).orElse(null))
                .param(scores.validation().map(Scores::accuracy).orElse(null))
                .param(scores.test().crossEntropy())
                .param(scores.test().accuracy())
                .update();
    }

    static Run run(ResultSet row, int number) throws SQLException {
        double seconds = row.getDouble("training_seconds");
        Optional<Double> trainingSeconds = row.wasNull() ? Optional.empty() : Optional.of(seconds);
        return new Run(
                row.getString("id"),
                row.getString("model"),
                PlanJson.read(row.getString("plan")),
                RunStatus.valueOf(row.getString("status")),
                row.getLong("parameters"),
                new Compute(row.getInt("towers"), row.getInt("threads")),
                row.getTimestamp("created_at").toInstant(),
                trainingSeconds,
                Optional.ofNullable(row.getString("failure")),
                scores(row, "b_"),
                scores(row, "l_"));
    }

    private static Optional<EpochScores> scores(ResultSet row, String prefix) throws SQLException {
        int epoch = row.getInt(prefix + "epoch");
        if (row.wasNull()) {
            return Optional.empty();
        }
        double crossEntropy = row.getDouble(prefix + "validation_cross_entropy");
        Optional<Scores> validation =
                row.wasNull()
                        ? Optional.empty()
                        : Optional.of(
                                new Scores(
                                        crossEntropy,
                                        row.getDouble(prefix + "validation_accuracy")));
        return Optional.of(
                new EpochScores(
                        epoch,
                        row.getDouble(prefix + "seconds"),
                        row.getLong(prefix + "step"),
                        present(row, prefix + "training"),
                        validation,
                        present(row, prefix + "test")));
    }

    private static Scores present(ResultSet row, String split) throws SQLException {
        return new Scores(
                row.getDouble(split + "_cross_entropy"), row.getDouble(split + "_accuracy"));
    }
}
