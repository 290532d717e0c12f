package org.glyphery.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The queue in the database: runs that wait, by priority and place.
@Repository
class QueueStore {

    private static final String QUEUE_ORDER = "order by r.priority, r.queue_position, r.id";

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The one to train next: the lowest priority number, then first come.
    Optional<Run> nextQueued() {
        return jdbc.sql(
                        RunRows.SELECT
                                + "where r.status = 'QUEUED' "
                                + QUEUE_ORDER
                                + " fetch first 1 rows only")
                .query(RunRows::run)
                .optional();
    }

    /// Runs that the server's end interrupted go back to the queue.
    void requeueInterrupted() {
        jdbc.sql("update run set status = 'QUEUED' where status = 'RUNNING'").update();
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

    /// At the end of the queue again, as a person's run.
    ///
    /// @return false if it has not been cancelled or failed
    boolean requeue(String id) {
        return jdbc.sql(
                                """
                                update run set status = 'QUEUED', failure = null, priority = ?,
                                    queue_position = (select max(queue_position) + 1 from run)
                                where id = ? and status in ('CANCELLED', 'FAILED')
                                """)
                        .params(Priority.PERSON.rank, id)
                        .update()
                == 1;
    }

    /// In the order in which they will be trained, `most` of them.
    List<Run> queued(int most) {
        return jdbc.sql(
                        RunRows.SELECT
                                + "where r.status = 'QUEUED' "
                                + QUEUE_ORDER
                                + " fetch first ? rows only")
                .param(most)
                .query(RunRows::run)
                .list();
    }

    /// The ids of all of them, in that order.
    List<String> queued() {
        return jdbc.sql("select r.id from run r where r.status = 'QUEUED' " + QUEUE_ORDER)
                .query(String.class)
                .list();
    }

    /// Gives runs these places in the queue, the first of them first; priorities come before
    /// places.
    @Transactional
    void arrange(List<String> ids) {
        long last = jdbc.sql("select max(queue_position) from run").query(Long.class).single();
        for (String id : ids) {
            jdbc.sql("update run set queue_position = ? where id = ?").params(++last, id).update();
        }
    }

    /// Both are of the higher of their priorities from now on.
    @Transactional
    void level(String one, String other) {
        jdbc.sql(
                        """
                        update run set priority = (select min(priority) from run where id in (?, ?))
                        where id in (?, ?)
                        """)
                .params(one, other, one, other)
                .update();
    }
}
