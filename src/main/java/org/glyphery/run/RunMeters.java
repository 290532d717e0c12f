package org.glyphery.run;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/// The queue and what trains, as whoever watches the server sees them.
@Component
final class RunMeters implements MeterBinder {

    private final RunQueue queue;

    RunMeters(RunQueue queue) {
        this.queue = queue;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("glyphery.runs.waiting", queue, RunQueue::waiting)
                .description("Runs that wait to be trained")
                .register(registry);
        Gauge.builder("glyphery.runs.training", queue, now -> now.turn().isPresent() ? 1 : 0)
                .description("Runs that are being trained")
                .register(registry);
        Gauge.builder("glyphery.training.speed", queue, RunMeters::examplesPerSecond)
                .description("What training gets through now; 0 while nothing trains")
                .baseUnit("examples per second")
                .register(registry);
    }

    private static double examplesPerSecond(RunQueue queue) {
        return queue.progress().map(RunProgress::examplesPerSecond).orElse(0.0);
    }
}
