package org.glyphery.prediction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.run.ModelName;
import org.springframework.stereotype.Component;

/// How long each model takes to answer, loading and waiting for its batch included, and how many
/// pictures it has answered for, as whoever watches the server sees it.
@Component
final class PredictionTimes {

    private static final Duration SHORTEST = Duration.ofNanos(100_000);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final MeterRegistry registry;
    private final Map<ModelName, Meters> meters = new ConcurrentHashMap<>(); // by model

    PredictionTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Meters(Timer timer, Counter pictures) {}

    /// @param pictures that were answered together
    void add(ModelName model, int pictures, Duration duration) {
        Meters known = meters.computeIfAbsent(model, this::meters);
        known.timer().record(duration);
        known.pictures().increment(pictures);
    }

    /// Drops what is known of a model that was deleted: nobody needs to know it any more.
    void forget(ModelName model) {
        Meters known = meters.remove(model);
        if (known == null) return;
        registry.remove(known.timer());
        registry.remove(known.pictures());
    }

    private Meters meters(ModelName model) {
        return new Meters(
                Timer.builder("glyphery.predictions")
                        .description("Time from a question to a model to its answer")
                        .tag("model", model.value())
                        .publishPercentileHistogram()
                        .minimumExpectedValue(SHORTEST)
                        .maximumExpectedValue(LONGEST)
                        .register(registry),
                Counter.builder("glyphery.predictions.pictures")
                        .description("Pictures that a model has answered for")
                        .tag("model", model.value())
                        .register(registry));
    }
}
