package org.glyphery.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.network.Network;
import org.glyphery.training.GradientNorm;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Runs that are put into the database again as their folders tell of them.
@Repository
class RecoveredRuns {

    private final JdbcClient jdbc;
    private final RunStore store;
    private final RunFields fields;
    private final Datasets datasets;

    RecoveredRuns(JdbcClient jdbc, RunStore store, RunFields fields, Datasets datasets) {
        this.jdbc = jdbc;
        this.store = store;
        this.fields = fields;
        this.datasets = datasets;
    }

    /// The run with these epochs; its model has another name where its own is taken by now.
    ///
    /// @param firstNorms of the gradient before the first step
    @Transactional
    Run add(RunRecord record, Plan plan, List<EpochRecord> epochs, List<GradientNorm> firstNorms) {
        insert(record, plan, status(record, epochs));
        fields.write(record.id(), plan);
        if (!firstNorms.isEmpty()) store.addFirstNorms(record.id(), firstNorms);
        for (EpochRecord epoch : epochs) {
            store.addEpoch(
                    record.id(), epoch.scores(), epoch.weightsSha256(), epoch.gradientNorms());
        }
        return store.get(record.id());
    }

    /// A run that had not ended, or of whose end the folder holds nothing, counts as cancelled: it
    /// can be resumed.
    private static RunStatus status(RunRecord record, List<EpochRecord> epochs) {
        boolean stays =
                record.status() == RunStatus.FAILED
                        || (record.status() == RunStatus.FINISHED && !epochs.isEmpty());
        return stays ? record.status() : RunStatus.CANCELLED;
    }

    private void insert(RunRecord record, Plan plan, RunStatus status) {
        Optional<Execution> execution = record.execution();
        jdbc.sql(
                        """
                        insert into run
                            (id, name, model, plan, status, priority, queue_position, parameters,
                            towers, threads, created_at, started_at, ended_at, failure, remark,
                            provenance, plan_sha256)
                        select ?, ?, ?, ?, ?, ?, coalesce(max(queue_position), 0) + 1, ?,
                            ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from run
                        """)
                .param(record.id().value())
                .param(plan.name())
                .param(store.freeModel(record.model()).value())
                .param(PlanJson.write(plan))
                .param(status.name())
                .param(Priority.PERSON.rank)
                .param(parameters(plan))
                .param(record.towers())
                .param(record.threads())
                .param(Timestamp.from(record.created()))
                .param(execution.map(Execution::started).map(Timestamp::from).orElse(null))
                .param(Timestamp.from(execution.flatMap(Execution::ended).orElse(Instant.now())))
                .param(record.failure().orElse(null))
                .param(record.remark().orElse(null))
                .param(
                        execution
                                .map(Execution::provenance)
                                .map(JsonMapper.shared()::writeValueAsString)
                                .orElse(null))
                .param(PlanJson.sha256(plan))
                .update();
    }

    private long parameters(Plan plan) {
        DatasetFacts facts = datasets.facts(plan.dataset());
        return Network.of(plan.architecture(), facts.shape(), facts.classes().size())
                .parameterCount();
    }
}
