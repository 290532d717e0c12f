package org.glyphery.run;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /// A run that has stopped training is paused.
    void pause(RunId id) {
        jdbc.sql(
                        """
                        update run set status = 'PAUSED', stop_request = 'NONE', starts_in_vain = 0
                        where id = ? and status = 'RUNNING'
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

    /// Puts a run at the end of the queue again, as a person's run; one of a race into its rival's
    /// place, while the rival waits, trains or is paused.
    ///
    /// @return false if it has not been cancelled or failed
    @Transactional
    boolean requeue(RunId id) {
        boolean requeued =
                jdbc.sql(
                                        """
                                        update run set status = 'QUEUED', failure = null, priority = ?,
                                            stop_request = 'NONE', starts_in_vain = 0,
                                            queue_position = (select max(queue_position) + 1 from run)
                                        where id = ? and status in ('CANCELLED', 'FAILED')
                                        """)
                                .params(Priority.PERSON.rank, id.value())
                                .update()
                        == 1;
        if (requeued) shareRivalsPlace(id);
        return requeued;
    }

    private void shareRivalsPlace(RunId id) {
        jdbc.sql(
                        """
                        select rival.priority, rival.queue_position
                        from race_run mine
                            join race_run other on other.race = mine.race and other.run_id <> mine.run_id
                            join run rival on rival.id = other.run_id and rival.binned_at is null
                                and rival.status in ('QUEUED', 'RUNNING', 'PAUSED')
                        where mine.run_id = ?
                        """)
                .param(id.value())
                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                .optional()
                .ifPresent(place ->
                        jdbc.sql("update run set priority = ?, queue_position = ? where id = ?")
                                .params(place.getFirst(), place.getLast(), id.value())
                                .update());
    }

    /// Whether a run waits.
    boolean isQueued(RunId id) {
        return jdbc.sql("select count(*) from run r " + QUEUED + "and r.id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single()
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

    /// Runs that wait in one place, by their ids: one, or the two of a race.
    private record QueuePlace(Optional<String> race, List<RunId> ids) {

        private boolean isRace(QueuePlace other) {
            return race.isPresent() && race.equals(other.race);
        }
    }

    private List<QueuePlace> places() {
        List<QueuePlace> places = new ArrayList<>();
        jdbc.sql(
                        """
                        select r.id, of_race.race
                        from run r left join race_run of_race on of_race.run_id = r.id
                        """
                                + QUEUED
                                + QUEUE_ORDER)
                .query((row, number) ->
                        new QueuePlace(
                                Optional.ofNullable(row.getString(2)),
                                List.of(RunRows.id(row, number))))
                .list()
                .forEach(each -> add(each, places));
        return places;
    }

    private static void add(QueuePlace each, List<QueuePlace> places) {
        if (!places.isEmpty() && places.getLast().isRace(each)) {
            RunId first = places.removeLast().ids().getFirst();
            places.add(new QueuePlace(each.race(), List.of(first, each.ids().getFirst())));
        } else {
            places.add(each);
        }
    }

    /// Moves a run by so many places, and with it the one that shares its place; nothing happens
    /// where it is at that end of the queue already.
    ///
    /// @return false if it does not wait
    @Transactional
    boolean move(RunId id, int steps) {
        List<QueuePlace> places = places();
        int from = 0;
        while (from < places.size() && !places.get(from).ids().contains(id)) from++;
        if (from == places.size()) return false;
        int to = from + steps;
        if (to >= 0 && to < places.size()) {
            Collections.swap(places, from, to);
            arrange(places, places.get(to), places.get(from));
        }
        return true;
    }

    /// Gives runs these places in the queue, the first of them first, and their rivals too, which
    /// may wait again later. Priorities come before places: those in two that have changed places
    /// are of the highest of their priorities from now on.
    private void arrange(List<QueuePlace> places, QueuePlace one, QueuePlace other) {
        List<String> changed =
                Stream.of(one, other)
                        .flatMap(place -> place.ids().stream())
                        .map(RunId::value)
                        .toList();
        jdbc.sql(
                        """
                        update run set priority = (select min(priority) from run where id in (:changed))
                        where id in (:changed) or id in (
                            select other.run_id
                            from race_run mine join race_run other on other.race = mine.race
                            where mine.run_id in (:changed))
                        """)
                .param("changed", changed)
                .update();
        long last = jdbc.sql("select max(queue_position) from run").query(Long.class).single();
        for (QueuePlace place : places) {
            last++;
            for (RunId id : place.ids()) {
                putAt(last, id);
            }
        }
    }

    private void putAt(long place, RunId id) {
        jdbc.sql(
                        """
                        update run set queue_position = :place
                        where id = :id or id in (
                            select other.run_id
                            from race_run mine join race_run other on other.race = mine.race
                            where mine.run_id = :id)
                        """)
                .param("place", place)
                .param("id", id.value())
                .update();
    }
}
