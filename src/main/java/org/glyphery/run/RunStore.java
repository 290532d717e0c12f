package org.glyphery.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Compute;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanNames;
import org.glyphery.training.RunId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Runs and their epochs in the database.
@Repository
class RunStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RunFields fields;
    private final GradientNormStore norms;
    private final EpochStore epochs;
    private final List<ModelUse> uses;

    RunStore(
            JdbcClient jdbc,
            JsonMapper json,
            RunFields fields,
            GradientNormStore norms,
            List<ModelUse> uses) {
        this.jdbc = jdbc;
        this.json = json;
        this.fields = fields;
        this.norms = norms;
        this.uses = uses;
        epochs = new EpochStore(jdbc);
    }

    /// Whether there has never been a run, or none is left, in the bin neither.
    boolean isEmpty() {
        return jdbc.sql("select count(*) from run").query(Long.class).single() == 0;
    }

    /// A name for a model that nothing else has: this one, if it is free. Runs in the bin count,
    /// they keep their models' names.
    ModelName freeModel(ModelName wanted) {
        var likeIt = jdbc.sql("select model from run where model = ? or model like ?");
        var others = uses.stream().flatMap(use -> use.takenNames().stream()).toList();
        return new ModelName(Slug.free(wanted.value(), likeIt, others));
    }

    /// The checksum of an epoch's weights; absent where an older version stored none.
    Optional<String> weightsSha256(RunId id, int epoch) {
        return epochs.weightsSha256(id, epoch);
    }

    /// The ids of all runs.
    List<RunId> ids() {
        return jdbc.sql("select id from run").query(RunRows::id).list();
    }

    /// All runs, the newest first.
    List<Run> all() {
        return list(RunRows.PRESENT + "order by r.id desc");
    }

    Optional<Run> find(RunId id) {
        return list(RunRows.PRESENT + "and r.id = ?", id.value()).stream().findFirst();
    }

    /// @throws UnknownRun if there is none, or it lies in the bin
    Run get(RunId id) {
        return find(id).orElseThrow(() ->
                UnknownRun.gone(id, list(RunRows.BINNED + "and r.id = ?", id.value())));
    }

    /// Those with gradient descent behind them, newest first.
    List<Run> lastTrained(int most) {
        return list(
                RunRows.PRESENT + "and r.last_epoch > 0 order by r.id desc fetch first ? rows only",
                most);
    }

    private List<Run> list(String where, Object... parameters) {
        return jdbc.sql(RunRows.SELECT + where)
                .params(List.of(parameters))
                .query(RunRows::run)
                .list();
    }

    List<EpochScores> epochs(RunId id) {
        return epochs.of(id);
    }

    /// The execution of a run; absent before it was first started.
    Optional<Execution> execution(RunId id) {
        return jdbc.sql(
                        """
                        select started_at, ended_at, provenance from run
                        where id = ? and provenance is not null
                        """)
                .param(id.value())
                .query((row, _) ->
                        new Execution(
                                row.getTimestamp("started_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("ended_at"))
                                        .map(Timestamp::toInstant),
                                json.readValue(row.getString("provenance"), Provenance.class)))
                .optional();
    }

    /// Stores what a person calls it, and how it is found again, in the plan. The model keeps its
    /// name.
    ///
    /// @throws org.glyphery.InvalidSetting if the name is none
    @Transactional
    void describe(RunId id, String name, List<String> tags, String notes) {
        var plan = get(id).plan();
        PlanNames.requireChange(plan, name, tags);
        var described = plan.described(name, tags, notes);
        jdbc.sql("update run set name = ?, plan = ? where id = ?")
                .params(name, PlanJson.write(described), id.value())
                .update();
        fields.write(id, described);
    }

    /// A run to be.
    record QueuedPlan(RunId id, Plan plan, long parameters) {}

    /// Queues all of them or none, each with a model name of its own.
    @Transactional
    List<Run> insert(List<QueuedPlan> entries, Priority priority) {
        entries.forEach(entry -> insert(entry, priority));
        return entries.stream().map(entry -> get(entry.id())).toList();
    }

    private void insert(QueuedPlan entry, Priority priority) {
        var plan = entry.plan();
        ModelName model = freeModel(new ModelName(Slug.of(plan.name(), "model")));
        var compute = Compute.ofThisMachine();
        jdbc.sql(
                        """
                        insert into run
                            (id, name, model, plan, status, priority, queue_position, parameters,
                            towers, threads, created_at, plan_sha256)
                        select ?, ?, ?, ?, 'QUEUED', ?, coalesce(max(queue_position), 0) + 1, ?, ?, ?, ?, ?
                        from run
                        """)
                .params(
                        entry.id().value(),
                        plan.name(),
                        model.value(),
                        PlanJson.write(plan),
                        priority.rank,
                        entry.parameters(),
                        compute.towers(),
                        compute.threads(),
                        Timestamp.from(Instant.now()),
                        PlanJson.sha256(plan))
                .update();
        fields.write(entry.id(), plan);
    }

    /// Whether there is a row of it, be it in the bin.
    boolean isStored(RunId id) {
        return jdbc.sql("select 1 from run where id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /// @return false if the run was cancelled or deleted meanwhile
    boolean started(RunId id, Provenance provenance) {
        return jdbc.sql(
                                """
                                update run set status = 'RUNNING', provenance = ?,
                                    started_at = coalesce(started_at, ?),
                                    failure = null, remark = null
                                where id = ? and status <> 'CANCELLED' and binned_at is null
                                """)
                        .params(
                                json.writeValueAsString(provenance),
                                Timestamp.from(Instant.now()),
                                id.value())
                        .update()
                == 1;
    }

    /// Its training begins, or goes on from what is stored.
    void opened(RunId id) {
        jdbc.sql("update run set starts_in_vain = starts_in_vain + 1 where id = ?")
                .param(id.value())
                .update();
    }

    /// It has stored something from which it can go on.
    void gotFurther(RunId id) {
        jdbc.sql("update run set starts_in_vain = 0 where id = ?").param(id.value()).update();
    }

    /// Other finished runs whose plans decide the same, the newest first.
    List<Run> finishedLike(Run run) {
        return like(List.of(PlanJson.sha256(run.plan()))).stream()
                .filter(other -> other.status() == RunStatus.FINISHED)
                .filter(other -> !other.id().equals(run.id()))
                .toList();
    }

    /// Runs whose plans decide what one of these hashes stands for, the newest first.
    List<Run> like(List<String> planSha256) {
        if (planSha256.isEmpty()) return List.of();
        return jdbc.sql(
                        RunRows.SELECT
                                + RunRows.PRESENT
                                + "and r.plan_sha256 in (:hashes) order by r.id desc")
                .param("hashes", planSha256)
                .query(RunRows::run)
                .list();
    }

    /// The checksum of the last epoch's weights; absent before there is one.
    Optional<String> lastWeightsSha256(RunId id) {
        return epochs.lastWeightsSha256(id);
    }

    void finished(RunId id, @Nullable String remark) {
        ended(id, RunStatus.FINISHED, null, remark);
    }

    void cancelled(RunId id) {
        ended(id, RunStatus.CANCELLED, null, null);
    }

    void failed(RunId id, String failure) {
        ended(id, RunStatus.FAILED, failure, null);
    }

    private void ended(
            RunId id, RunStatus status, @Nullable String failure, @Nullable String remark) {
        jdbc.sql(
                        """
                        update run set status = ?, ended_at = ?, failure = ?, remark = ?,
                            stop_request = 'NONE', starts_in_vain = 0
                        where id = ?
                        """)
                .param(status.name())
                .param(Timestamp.from(Instant.now()))
                .param(failure)
                .param(remark)
                .param(id.value())
                .update();
    }

    /// The epoch, its gradient norms, and which one is best now, together. What there is of the
    /// same epoch, done in part, is replaced.
    @Transactional
    void addEpoch(RunId id, EpochScores scores, String weightsSha256, List<GradientNorm> ofEpoch) {
        epochs.replace(id, scores, weightsSha256);
        norms.replace(id, scores.epoch(), ofEpoch);
        summarise(id);
        gotFurther(id);
    }

    /// Stores the norms of the weights that it starts with.
    void addFirstNorms(RunId id, List<GradientNorm> first) {
        norms.replace(id, 0, first);
    }

    /// Forgets the epochs that are done again, since their checkpoints are damaged.
    ///
    /// @param step of the checkpoint from which the run goes on
    @Transactional
    void rewind(RunId id, long step) {
        int forgotten = epochs.forgetAfter(id, step);
        norms.forgetWithoutEpoch(id);
        if (forgotten > 0) summarise(id);
    }

    private void summarise(RunId id) {
        List<EpochScores> all = epochs.of(id);
        var best = all.stream().min(EpochScores.BEST_FIRST).map(EpochScores::epoch).orElse(null);
        jdbc.sql(
                        """
                        update run set best_epoch = ?, last_epoch = ?,
                            training_seconds = (select sum(seconds) from epoch where run_id = ?)
                        where id = ?
                        """)
                .param(best)
                .param(all.isEmpty() ? null : all.getLast().epoch())
                .params(id.value(), id.value())
                .update();
    }
}
