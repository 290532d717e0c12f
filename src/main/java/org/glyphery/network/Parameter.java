package org.glyphery.network;

import java.util.List;
import org.glyphery.InvalidSetting;

/// One named array of a network.
///
/// @param shape our own layout: dense kernels `[inputs, units]`, convolution kernels `[height,
///   width, channels in, channels out]`, those of recurrent layers `[inputs, gates x units]`, all
///   others `[units]`
/// @param fanIn numbers that one output is a sum over
/// @param fanOut outputs that one input goes into
public record Parameter(String name, List<Integer> shape, Role role, long fanIn, long fanOut) {

    /// What a parameter does, which decides how it starts and whether it is learned.
    public enum Role {
        KERNEL,
        BIAS,

        /// The bias of all gates of an LSTM. The forget gate's part starts at 1, so that the cell
        /// remembers from the first step on; Gers et al. 2000, Jozefowicz et al. 2015.
        LSTM_BIAS,
        SCALE,
        SHIFT,
        RUNNING_MEAN,
        RUNNING_VARIANCE;

        /// Running statistics are averaged, not learned.
        public boolean learned() {
            return switch (this) {
                case KERNEL, BIAS, LSTM_BIAS, SCALE, SHIFT -> true;
                case RUNNING_MEAN, RUNNING_VARIANCE -> false;
            };
        }
    }

    /// Four bytes each, counted in an int.
    private static final long MOST_NUMBERS = 500_000_000;

    public Parameter {
        shape = List.copyOf(shape);
    }

    /// @throws InvalidSetting if one array cannot hold it
    void requireSize() {
        double size = 1;
        for (int side : shape) {
            size *= side;
        }
        requireSize(name, size, shape);
    }

    static void requireSize(String name, double size, Object shape) {
        if (size > MOST_NUMBERS) {
            throw new InvalidSetting(
                    "size of " + name, "at most " + MOST_NUMBERS + " numbers", shape);
        }
    }

    static Parameter vector(String name, Role role, long units) {
        return new Parameter(name, List.of(Math.toIntExact(units)), role, units, units);
    }

    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /// The text that [NamedArray] has as well.
    @Override
    public String toString() {
        return name + shape;
    }
}
