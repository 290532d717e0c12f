package org.glyphery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.glyphery.network.Network;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/// What TensorFlow's matrix product does on this machine at its best: square matrices, one product
/// a core at a time. No network made of such products can train faster than this allows.
final class MatrixProduct {

    private static final int SIDE = 1024;
    private static final int PRODUCTS_A_CORE = 4;
    private static final int ROUNDS = 20;

    private MatrixProduct() {}

    /// @return multiply-adds a second, of the fastest round
    static double measured() {
        int cores = Runtime.getRuntime().availableProcessors();
        int products = cores * PRODUCTS_A_CORE;
        try (var graph = new Graph();
                var session = new Session(graph, oneThreadAnOperation(cores))) {
            Ops tf = Ops.create(graph);
            List<Operand<TFloat32>> sums = new ArrayList<>();
            for (int product = 0; product < products; product++) {
                sums.add(
                        tf.reduceMax(
                                tf.linalg.matMul(matrix(tf, session), matrix(tf, session)),
                                tf.array(0, 1)));
            }
            Operand<TFloat32> all = tf.math.addN(sums);
            double fastest = Double.POSITIVE_INFINITY;
            for (int round = 0; round < ROUNDS; round++) {
                long started = System.nanoTime();
                session.runner().fetch(all).run().close();
                fastest = Math.min(fastest, (System.nanoTime() - started) / 1e9);
            }
            return products * Math.pow(SIDE, 3) / fastest;
        }
    }

    /// A variable, since products of constants would be computed once and kept.
    private static Variable<TFloat32> matrix(Ops tf, Session session) {
        Variable<TFloat32> matrix = tf.variable(Shape.of(SIDE, SIDE), TFloat32.class);
        float value = ThreadLocalRandom.current().nextFloat();
        session.run(tf.assign(matrix, tf.fill(tf.array(SIDE, SIDE), tf.constant(value))));
        return matrix;
    }

    private static ConfigProto oneThreadAnOperation(int cores) {
        return ConfigProto.newBuilder()
                .setIntraOpParallelismThreads(1)
                .setInterOpParallelismThreads(cores)
                .build();
    }

    /// The multiply-adds of one example's step: forward, to all weights, and to all inputs but the
    /// pictures.
    static long ofStep(Network network) {
        long all = network.multiplyAdds();
        return 3 * all - network.layers().getFirst().multiplyAdds();
    }
}
