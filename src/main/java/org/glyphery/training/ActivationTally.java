package org.glyphery.training;

import java.util.Optional;
import org.glyphery.network.Activation;
import org.glyphery.network.Layer.Activate;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.training.LayerHealth.UnitCounts;

/// What one layer gives of some examples, counted chunk by chunk.
final class ActivationTally {

    /// The share of its steepest slope below which a function counts as flat.
    private static final double FLAT = 0.1;

    private final Optional<Activation> function;
    private final boolean[] active; // by unit
    private final NumberSample sample;
    private long saturated;
    private long all;

    /// @param first of the chunks
    /// @param chunks how many there will be, each about as large
    ActivationTally(PlacedLayer layer, NamedArray first, int chunks) {
        function =
                layer.layer() instanceof Activate(var activation)
                        ? Optional.of(activation)
                        : Optional.empty();
        int units = first.shape().getLast();
        active = new boolean[units];
        sample = new NumberSample((long) chunks * first.values().length, units);
    }

    void add(NamedArray chunk) {
        float[] values = chunk.values();
        sample.add(values.length, index -> values[index]);
        all += values.length;
        for (int index = 0; index < values.length; index++) {
            if (values[index] != 0) active[index % active.length] = true;
        }
        saturated += saturated(values);
    }

    private long saturated(float[] values) {
        if (function.isEmpty()) return 0;
        return switch (function.get()) {
            case SIGMOID -> {
                long flat = 0;
                for (double value : values) if (4 * value * (1 - value) < FLAT) flat++;
                yield flat;
            }
            case TANH -> {
                long flat = 0;
                for (double value : values) if (1 - value * value < FLAT) flat++;
                yield flat;
            }
            case RELU, ELU, GELU -> 0;
        };
    }

    Optional<NumberHistogram> histogram() {
        return sample.histogram();
    }

    /// Units of a recurrent layer have gates and are not counted.
    Optional<UnitCounts> units() {
        if (function.isEmpty()) return Optional.empty();
        int dead = 0;
        for (boolean each : active) if (!each) dead++;
        return Optional.of(
                new UnitCounts(active.length, dead, all == 0 ? 0 : (double) saturated / all));
    }
}
