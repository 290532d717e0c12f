package org.glyphery.network;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// Activation functions as graph operations.
final class Activations {

    private Activations() {}

    static Operand<TFloat32> apply(Ops tf, Activation activation, Operand<TFloat32> values) {
        return switch (activation) {
            case SIGMOID -> tf.math.sigmoid(values);
            case TANH -> tf.math.tanh(values);
            case RELU -> tf.nn.relu(values);
            case ELU -> tf.nn.elu(values);
            case GELU -> {
                var normal = tf.math.erf(tf.math.mul(values, tf.constant((float) Math.sqrt(0.5))));
                var probability =
                        tf.math.mul(tf.constant(0.5f), tf.math.add(tf.constant(1f), normal));
                yield tf.math.mul(values, probability);
            }
        };
    }
}
