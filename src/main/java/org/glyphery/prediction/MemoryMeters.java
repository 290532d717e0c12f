package org.glyphery.prediction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import org.glyphery.network.NativeMemory;
import org.springframework.stereotype.Component;

/// Memory outside Java's heap, as whoever watches the server sees it.
@Component
final class MemoryMeters implements MeterBinder {

    private final LoadedModels loaded;

    MemoryMeters(LoadedModels loaded) {
        this.loaded = loaded;
    }

    private static long answering(LoadedModels loaded) {
        return loaded.all().stream().filter(each -> !each.isProbe()).count();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("glyphery.models.loaded", () -> answering(loaded))
                .description("Stored epochs that can answer at once")
                .register(registry);
        bytes(registry, "glyphery.models.memory", "Native memory of loaded models", loaded::bytes);
        bytes(
                registry,
                "glyphery.models.memory.limit",
                "Native memory that loaded models may take together",
                loaded::mostBytes);
        bytes(
                registry,
                "glyphery.memory.tensors",
                "Native memory of tensors that Java holds",
                NativeMemory::tensors);
        bytes(
                registry,
                "glyphery.memory.resident",
                "Memory of the whole process, Java's heap included, without what it shares with"
                        + " files",
                NativeMemory::resident);
    }

    private static void bytes(
            MeterRegistry registry, String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .baseUnit(BaseUnits.BYTES)
                .register(registry);
    }
}
