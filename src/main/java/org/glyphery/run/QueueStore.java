package org.glyphery.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// In the order in which they will be trained.
    List<Run> queued() {
        return jdbc.sql(RunRows.SELECT + "where r.status = 'QUEUED' " + QUEUE_ORDER)
                .query(RunRows::run)
                .list();
    }

    /// Each takes the other's place in the queue.
    @Transactional
    void swap(String one, String other) {
        record Place(int priority, long position) {}
        var places =
                Stream.of(one, other)
                        .map(id ->
                                jdbc.sql("select priority, queue_position from run where id = ?")
                                        .param(id)
                                        .query((row, _) -> new Place(row.getInt(1), row.getLong(2)))
                                        .single())
                        .toList();
        var update = "update run set priority = ?, queue_position = ? where id = ?";
        for (String id : List.of(one, other)) {
            var place = places.get(id.equals(one) ? 1 : 0);
            jdbc.sql(update).params(place.priority(), place.position(), id).update();
        }
    }
}
