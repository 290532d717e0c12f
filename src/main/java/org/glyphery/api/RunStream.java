package org.glyphery.api;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glyphery.run.Run;
import org.glyphery.run.RunEntry;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.glyphery.training.RunId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// `GET /api/runs/{id}/events`: server-sent events of one run, until it has ended. First `run`, as
/// it is; then `run` whenever it changes, `progress` a few times a second while it trains, and
/// `deleted`.
@RestController
class RunStream {

    private static final int SECONDS_BETWEEN_BEATS = 15;

    private final Runs runs;
    private final RunQueue queue;
    private final RunEvents events;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("heartbeats").daemon().factory());

    RunStream(Runs runs, RunQueue queue, RunEvents events) {
        this.runs = runs;
        this.queue = queue;
        this.events = events;
    }

    /// @param loss of the last step, nats
    /// @param elapsedSeconds waiting left out
    record ProgressEntry(
            int epoch,
            int epochs,
            long step,
            long steps,
            double loss,
            double examplesPerSecond,
            double elapsedSeconds,
            double remainingSeconds) {

        static ProgressEntry of(RunProgress progress) {
            return new ProgressEntry(
                    progress.epoch(),
                    progress.epochs(),
                    progress.step(),
                    progress.steps(),
                    progress.loss(),
                    progress.examplesPerSecond(),
                    seconds(progress.elapsed()),
                    seconds(progress.remaining()));
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1e3;
        }
    }

    @PreDestroy
    void close() {
        clock.shutdown();
    }

    @GetMapping(value = "/api/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable RunId id) {
        runs.get(id);
        var listener = new Listener(id);
        listener.begin();
        return listener.emitter;
    }

    /// One program that listens. Events are sent on a thread of its own, in their order, since the
    /// one that tells of them is the one that trains.
    private final class Listener {

        private final RunId id;
        private final SseEmitter emitter = new SseEmitter(0L);
        private final ExecutorService courier =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

        Listener(RunId id) {
            this.id = id;
        }

        void begin() {
            var subscription = events.subscribe(this::hear);
            var beats =
                    clock.scheduleAtFixedRate(
                            () -> later(this::beat),
                            SECONDS_BETWEEN_BEATS,
                            SECONDS_BETWEEN_BEATS,
                            TimeUnit.SECONDS);
            emitter.onCompletion(() -> {
                subscription.end();
                beats.cancel(false);
                courier.shutdown();
            });
            emitter.onError(_ -> emitter.complete());
            // After the subscription, so that nothing falls between.
            runs.find(id).ifPresent(this::later);
            queue.progress().filter(now -> now.runId().equals(id)).ifPresent(this::later);
        }

        private void hear(RunEvent event) {
            switch (event) {
                case RunEvent.Changed(var run) when run.id().equals(id) -> later(run);
                case RunEvent.Deleted(var run) when run.id().equals(id) ->
                        later(() -> {
                            send("deleted", RunEntry.of(run));
                            emitter.complete();
                        });
                case RunEvent.Progressed(var progress) when progress.runId().equals(id) ->
                        later(progress);
                case RunEvent.Changed _,
                        RunEvent.Deleted _,
                        RunEvent.Progressed _,
                        RunEvent.QueueChanged _ -> {}
            }
        }

        private void later(Run run) {
            later(() -> {
                send("run", RunEntry.of(run));
                if (run.status().hasEnded()) emitter.complete();
            });
        }

        private void later(RunProgress progress) {
            later(() -> send("progress", ProgressEntry.of(progress)));
        }

        private void later(Runnable sends) {
            try {
                courier.execute(sends);
            } catch (RejectedExecutionException e) {
                // The program has gone meanwhile.
            }
        }

        /// A comment, by which it shows whether anybody still listens while nothing happens.
        private void beat() {
            send(SseEmitter.event().comment("still here"));
        }

        private void send(String name, Object data) {
            send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
        }

        private void send(SseEmitter.SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException e) {
                emitter.complete(); // the program has gone
            }
        }
    }
}
