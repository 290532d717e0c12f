package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import org.glyphery.training.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Races in the database.
@Repository
class RaceStore {

    private final JdbcClient jdbc;
    private final RunStore runs;

    RaceStore(JdbcClient jdbc, RunStore runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /// Queues runs in one place, as people's runs, all or none.
    @Transactional
    List<Run> insert(List<RunStore.QueuedPlan> entries) {
        List<Run> added = runs.insert(entries, Priority.PERSON);
        RunId race = added.getFirst().id();
        for (Run run : added) {
            jdbc.sql("insert into race_run (run_id, race, place) values (?, ?, ?)")
                    .params(run.id().value(), race.value(), 1 + added.indexOf(run))
                    .update();
            jdbc.sql(
                            """
                            update run set queue_position = (select queue_position from run where id = ?)
                            where id = ?
                            """)
                    .params(race.value(), run.id().value())
                    .update();
        }
        return added;
    }

    /// The race with this id, or in which this run is.
    Optional<RunId> race(RunId id) {
        return jdbc.sql("select distinct race from race_run where race = ? or run_id = ?")
                .params(id.value(), id.value())
                .query(RunRows::id)
                .optional();
    }

    /// The ids of the runs of a race, the first of them first.
    List<RunId> runs(RunId race) {
        return jdbc.sql("select run_id from race_run where race = ? order by place")
                .param(race.value())
                .query(RunRows::id)
                .list();
    }
}
