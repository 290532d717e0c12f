package org.glyphery.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.glyphery.training.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The bin in the database: runs with the moment at which each was put there. What runs are found
/// by is written again when one comes back.
@Repository
class BinStore {

    private final JdbcClient jdbc;
    private final RunFields fields;
    private final List<ModelUse> uses;

    BinStore(JdbcClient jdbc, RunFields fields, List<ModelUse> uses) {
        this.jdbc = jdbc;
        this.fields = fields;
        this.uses = uses;
    }

    /// @return false if it is running, in the bin already, or gone
    /// @throws ModelInUse if something relies on its model
    @Transactional
    boolean put(Run run, Instant now) {
        RunId id = run.id();
        boolean put =
                jdbc.sql(
                                        """
                                        update run set binned_at = ?
                                        where id = ? and binned_at is null and status <> 'RUNNING'
                                        """)
                                .params(Timestamp.from(now), id.value())
                                .update()
                        == 1;
        if (!put) return false;
        requireUnused(run);
        fields.forget(id);
        return true;
    }

    /// Asked while the run's row is locked, so that nothing begins to rely on it meanwhile.
    private void requireUnused(Run run) {
        List<String> names = uses.stream().flatMap(use -> use.namesOf(run.id()).stream()).toList();
        if (!names.isEmpty()) throw new ModelInUse(run, names);
    }

    /// One that waits again shares its place in the queue with its rival, which may have been
    /// queued again meanwhile.
    ///
    /// @return false if it is not in the bin
    @Transactional
    boolean restore(BinnedRun binned) {
        Run run = binned.run();
        boolean restored =
                jdbc.sql(
                                        """
                                        update run set binned_at = null
                                        where id = ? and binned_at is not null
                                        """)
                                .param(run.id().value())
                                .update()
                        == 1;
        if (restored) {
            fields.write(run.id(), run.plan());
            sharePlace(run.id());
        }
        return restored;
    }

    private void sharePlace(RunId id) {
        jdbc.sql(
                        """
                        update run rival set (priority, queue_position) =
                            (select priority, queue_position from run where id = :id)
                        where rival.status in ('QUEUED', 'RUNNING', 'PAUSED')
                            and rival.binned_at is null
                            and rival.id in (
                                select other.run_id
                                from race_run mine
                                    join race_run other on other.race = mine.race
                                    join run on run.id = mine.run_id
                                where mine.run_id = :id and run.status in ('QUEUED', 'PAUSED'))
                        """)
                .param("id", id.value())
                .update();
    }

    /// Forgets a run and its epochs for good.
    ///
    /// @return false if it is not in the bin
    boolean delete(RunId id) {
        return jdbc.sql("delete from run where id = ? and binned_at is not null")
                        .param(id.value())
                        .update()
                == 1;
    }

    /// The one that was put there last comes first.
    List<BinnedRun> all() {
        return jdbc.sql(RunRows.SELECT + RunRows.BINNED + "order by r.binned_at desc, r.id desc")
                .query(BinStore::binned)
                .list();
    }

    Optional<BinnedRun> find(RunId id) {
        return jdbc.sql(RunRows.SELECT + RunRows.BINNED + "and r.id = ?")
                .param(id.value())
                .query(BinStore::binned)
                .optional();
    }

    /// Those whose plans decide what one of these hashes stands for, the last put there first.
    List<BinnedRun> like(List<String> planSha256) {
        if (planSha256.isEmpty()) return List.of();
        return jdbc.sql(
                        RunRows.SELECT
                                + RunRows.BINNED
                                + "and r.plan_sha256 in (:hashes) order by r.binned_at desc")
                .param("hashes", planSha256)
                .query(BinStore::binned)
                .list();
    }

    private static BinnedRun binned(ResultSet row, int number) throws SQLException {
        return new BinnedRun(RunRows.run(row, number), row.getTimestamp("binned_at").toInstant());
    }
}
