package org.glyphery.network;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// Pooling as graph operations; windows lie within the picture.
final class Poolings {

    private Poolings() {}

    /// @param window [1, height, width, 1]
    /// @param strides [1, down, across, 1]
    static Operand<TFloat32> apply(
            Ops tf,
            PoolingKind kind,
            List<Long> window,
            List<Long> strides,
            Operand<TFloat32> values) {
        return switch (kind) {
            case MAX -> maxima(tf, window, strides, values);
            case AVERAGE -> tf.nn.avgPool(values, window, strides, "VALID");
        };
    }

    /// The raw first version of the operation: oneDNN does not take over the gradient of
    /// `MaxPoolV2`, which `tf.nn.maxPool` makes.
    private static Operand<TFloat32> maxima(
            Ops tf, List<Long> window, List<Long> strides, Operand<TFloat32> values) {
        return tf.scope()
                .env()
                .opBuilder("MaxPool", tf.scope().makeOpName("MaxPool"), tf.scope())
                .addInput(values.asOutput())
                .setAttr("ksize", window.stream().mapToLong(Long::longValue).toArray())
                .setAttr("strides", strides.stream().mapToLong(Long::longValue).toArray())
                .setAttr("padding", "VALID")
                .build()
                .output(0);
    }
}
