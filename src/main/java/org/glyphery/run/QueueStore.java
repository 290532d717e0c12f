package org.glyphery.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.glyphery.training.RunId;
import org.glyphery.training.StopRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The queue in the database: runs that wait, by priority and place.
@Repository
class QueueStore {

    private static final String QUEUED = RunRows.PRESENT + "and r.status = 'QUEUED' ";
    private static final String QUEUE_ORDER = "order by r.priority, r.queue_position, r.id";

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Runs that the server's end interrupted go back to the queue; one that was to be paused is
    /// paused. One that was started this often without getting any further has failed: it may be
    /// what ended the server.
    ///
    /// @param failure of such a run, in a sentence
    @Transactional
    void requeueInterrupted(int mostStartsInVain, String failure) {
        jdbc.sql(
                        """
                        update run set status = 'PAUSED', stop_request = 'NONE', starts_in_vain = 0
                        where status = 'RUNNING' and stop_request = 'PAUSE'
                        """)
                .update();
        jdbc.sql(
                        """
                        update run set status = 'FAILED', failure = ?, ended_at = ?,
                            stop_request = 'NONE', starts_in_vain = 0
                        where status = 'RUNNING' and starts_in_vain >= ?
                        """)
                .params(failure, Timestamp.from(Instant.now()), mostStartsInVain)
                .update();
        jdbc.sql("update run set status = 'QUEUED' where status = 'RUNNING'").update();
    }

    /// What trained when nothing could be stored any more waits again, or is paused as it was to
    /// be; it was not its fault.
    ///
    /// @return the ids of such runs
    @Transactional
    List<RunId> putBackInterrupted() {
        List<RunId> ids =
                jdbc.sql("select id from run where status = 'RUNNING'").query(RunRows::id).list();
        if (ids.isEmpty()) return ids;
        jdbc.sql("update run set starts_in_vain = 0 where status = 'RUNNING'").update();
        requeueInterrupted(1, "");
        return ids;
    }

    /// What is asked of a run that trains, also if the server ends before it is done.
    void ask(RunId id, StopRequest request) {
        jdbc.sql("update run set stop_request = ? where id = ?")
                .params(request.name(), id.value())
                .update();
    }

    StopRequest asked(RunId id) {
        return jdbc.sql("select stop_request from run where id = ?")
                .param(id.value())
                .query((row, _) -> StopRequest.valueOf(row.getString(1)))
                .single();
    }

    /// A run that was asked to pause and has stopped training is paused.
    void pauseAsAsked(RunId id) {
        jdbc.sql(
                        """
                        update run set status = 'PAUSED', stop_request = 'NONE', starts_in_vain = 0
                        where id = ? and status = 'RUNNING' and stop_request = 'PAUSE'
                        """)
                .param(id.value())
                .update();
    }

    /// A paused run waits again, in the place in the queue that it had.
    ///
    /// @return false if it is not paused
    boolean resumePaused(RunId id) {
        return jdbc.sql("update run set status = 'QUEUED' where id = ? and status = 'PAUSED'")
                        .param(id.value())
                        .update()
                == 1;
    }

    /// @return false if it neither waits nor is paused any more
    boolean cancelQueued(RunId id) {
        return jdbc.sql(
                                """
                                update run set status = 'CANCELLED', ended_at = ?
                                where id = ? and status in ('QUEUED', 'PAUSED')
                                """)
                        .params(Timestamp.from(Instant.now()), id.value())
                        .update()
                == 1;
    }

    /// Puts a run at the end of the queue again, as a person's run.
    ///
    /// @return false if it has not been cancelled or failed
    boolean requeue(RunId id) {
        return jdbc.sql(
                                """
                                update run set status = 'QUEUED', failure = null, priority = ?,
                                    stop_request = 'NONE', starts_in_vain = 0,
                                    queue_position = (select max(queue_position) + 1 from run)
                                where id = ? and status in ('CANCELLED', 'FAILED')
                                """)
                        .params(Priority.PERSON.rank, id.value())
                        .update()
                == 1;
    }

    /// The runs in the order in which they will be trained, the lowest priority number before first
    /// come; `most` of them.
    List<Run> queued(int most) {
        return jdbc.sql(RunRows.SELECT + QUEUED + QUEUE_ORDER + " fetch first ? rows only")
                .param(most)
                .query(RunRows::run)
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from run r " + QUEUED).query(Integer.class).single();
    }

    /// The ids of all of them, in that order.
    List<RunId> queued() {
        return jdbc.sql("select r.id from run r " + QUEUED + QUEUE_ORDER).query(RunRows::id).list();
    }

    /// Moves a run by so many places; nothing happens where it is at that end of the queue already.
    ///
    /// @return false if it does not wait
    @Transactional
    boolean move(RunId id, int places) {
        List<RunId> waiting = new ArrayList<>(queued());
        int from = waiting.indexOf(id);
        if (from < 0) return false;
        int to = from + places;
        if (to >= 0 && to < waiting.size()) {
            Collections.swap(waiting, from, to);
            arrange(waiting, waiting.get(to), waiting.get(from));
        }
        return true;
    }

    /// Gives runs these places in the queue, the first of them first. Priorities come before
    /// places: of two that have changed places both are of the higher of their priorities from now
    /// on.
    private void arrange(List<RunId> ids, RunId one, RunId other) {
        jdbc.sql(
                        """
                        update run set priority = (select min(priority) from run where id in (?, ?))
                        where id in (?, ?)
                        """)
                .params(one.value(), other.value(), one.value(), other.value())
                .update();
        long last = jdbc.sql("select max(queue_position) from run").query(Long.class).single();
        for (RunId id : ids) {
            jdbc.sql("update run set queue_position = ? where id = ?")
                    .params(++last, id.value())
                    .update();
        }
    }
}
