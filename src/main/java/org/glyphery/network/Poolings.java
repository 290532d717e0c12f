package org.glyphery.network;

import java.util.List;
import org.glyphery.network.Layer.Pooling;
import org.glyphery.network.LayerShape.Maps;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// Pooling as graph operations. A window that hangs over an edge counts what it has inside.
///
/// @param window [1, height, width, 1]
/// @param strides [1, down, across, 1]
record Poolings(Ops tf, PoolingKind kind, List<Long> window, List<Long> strides) {

    /// How TensorFlow is told that windows hang over an edge.
    private enum Edge {
        /// They do not.
        NONE("VALID"),
        /// They do by one pixel at most. "SAME" puts the smaller half of what windows lack before
        /// the maps, which is none of one pixel.
        OVERHANGING("SAME"),
        /// They do otherwise than "SAME" has it, so that pixels are put behind the maps first.
        PADDED("VALID");

        private final String padding;

        Edge(String padding) {
            this.padding = padding;
        }

        static Edge of(PooledSide down, PooledSide across) {
            if (down.over() == 0 && across.over() == 0) return NONE;
            return down.isSame() && across.isSame() ? OVERHANGING : PADDED;
        }
    }

    static Operand<TFloat32> apply(Ops tf, Pooling pooling, Maps maps, Operand<TFloat32> values) {
        PooledSide down = pooling.along(maps.height());
        PooledSide across = pooling.along(maps.width());
        long stride = pooling.stride();
        var poolings =
                new Poolings(
                        tf,
                        pooling.kind(),
                        List.of(1L, (long) down.kernel(), (long) across.kernel(), 1L),
                        List.of(1L, stride, stride, 1L));
        Edge edge = Edge.of(down, across);
        return edge == Edge.PADDED
                ? poolings.padded(down, across, values)
                : poolings.of(values, edge);
    }

    /// Pools each feature map as a whole.
    ///
    /// @return [batch, channels]
    static Operand<TFloat32> whole(Ops tf, PoolingKind kind, Maps maps, Operand<TFloat32> values) {
        var window = List.of(1L, (long) maps.height(), (long) maps.width(), 1L);
        var pooled = new Poolings(tf, kind, window, window).of(values, Edge.NONE);
        return tf.reshape(pooled, tf.constant(new long[] {-1, maps.channels()}));
    }

    /// The numbers of one example that are copied for pooling, with pixels behind them.
    static long copied(Pooling pooling, Maps maps) {
        PooledSide down = pooling.along(maps.height());
        PooledSide across = pooling.along(maps.width());
        if (Edge.of(down, across) != Edge.PADDED) return 0;
        return (long) (maps.height() + down.over())
                * (maps.width() + across.over())
                * maps.channels();
    }

    private Operand<TFloat32> of(Operand<TFloat32> values, Edge edge) {
        return switch (kind) {
            case MAX -> maxima(values, edge);
            case AVERAGE -> tf.nn.avgPool(values, window, strides, edge.padding);
        };
    }

    /// The raw first version of the operation: oneDNN does not take over the gradient of
    /// `MaxPoolV2`, which `tf.nn.maxPool` makes.
    private Operand<TFloat32> maxima(Operand<TFloat32> values, Edge edge) {
        return tf.scope()
                .env()
                .opBuilder("MaxPool", tf.scope().makeOpName("MaxPool"), tf.scope())
                .addInput(values.asOutput())
                .setAttr("ksize", window.stream().mapToLong(Long::longValue).toArray())
                .setAttr("strides", strides.stream().mapToLong(Long::longValue).toArray())
                .setAttr("padding", edge.padding)
                .build()
                .output(0);
    }

    /// Puts behind the maps what changes no maximum; means are corrected for it.
    private Operand<TFloat32> padded(PooledSide down, PooledSide across, Operand<TFloat32> values) {
        int[][] behind = {{0, 0}, {0, down.over()}, {0, across.over()}, {0, 0}};
        float filling = kind == PoolingKind.MAX ? Float.NEGATIVE_INFINITY : 0;
        var whole = tf.pad(values, tf.constant(behind), tf.constant(filling));
        var pooled = of(whole, Edge.PADDED);
        return switch (kind) {
            case MAX -> pooled;
            case AVERAGE -> tf.math.mul(pooled, wholeToInside(down, across));
        };
    }

    /// The size of a window over the size of what it has inside, [1, height, width, 1].
    private Operand<TFloat32> wholeToInside(PooledSide down, PooledSide across) {
        float whole = (float) down.kernel() * across.kernel();
        float[] factors = new float[down.places() * across.places()];
        for (int place = 0; place < factors.length; place++) {
            int row = place / across.places();
            int column = place % across.places();
            factors[place] = whole / (down.inside(row) * across.inside(column));
        }
        return tf.constant(Shape.of(1, down.places(), across.places(), 1), DataBuffers.of(factors));
    }
}
