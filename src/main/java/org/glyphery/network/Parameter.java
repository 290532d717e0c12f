package org.glyphery.network;

import java.util.List;

/// One named array of a network.
///
/// @param shape our own layout: dense kernels `[inputs, units]`, convolution kernels `[height,
///   width, channels in, channels out]`, all others `[units]`
/// @param fanIn numbers that one output is a sum over
/// @param fanOut outputs that one input goes into
public record Parameter(String name, List<Integer> shape, Role role, long fanIn, long fanOut) {

    /// What a parameter does, which decides how it starts and whether it is learned.
    public enum Role {
        KERNEL,
        BIAS,
        SCALE,
        SHIFT,
        RUNNING_MEAN,
        RUNNING_VARIANCE;

        /// Running statistics are averaged, not learned.
        public boolean learned() {
            return switch (this) {
                case KERNEL, BIAS, SCALE, SHIFT -> true;
                case RUNNING_MEAN, RUNNING_VARIANCE -> false;
            };
        }
    }

    public Parameter {
        shape = List.copyOf(shape);
    }

    static Parameter vector(String name, Role role, long units) {
        return new Parameter(name, List.of(Math.toIntExact(units)), role, units, units);
    }

    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }
}
