package org.glyphery.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// Rows of products: r, z, nh, nx. The candidate's products of input and output before stay apart,
/// since the reset gate comes between them.
///
/// ```text
/// r, z = sigmoid of the products,  n = tanh(nx + r nh)
/// h = n + z (h' - n)
/// ```
///
/// @see "src/docs/decisions/written-out-backward-pass.md"
final class UnrolledGru extends Unrolled<UnrolledGru.GruStep> {

    record GruStep(
            Operand<TFloat32> r,
            Operand<TFloat32> z,
            Operand<TFloat32> nh,
            Operand<TFloat32> n,
            Operand<TFloat32> difference, // h' - n
            Operand<TFloat32> output)
            implements TimeStep {

        @Override
        public Map<String, Operand<TFloat32>> parts() {
            var parts = new LinkedHashMap<String, Operand<TFloat32>>();
            parts.put("r", r);
            parts.put("z", z);
            parts.put("n", n);
            parts.put("h", output);
            return parts;
        }
    }

    UnrolledGru(Ops tf, Operand<TFloat32> weights, int inputs, int units) {
        super(tf, weights, inputs, units, 3 * units);
    }

    @Override
    GruStep step(Operand<TFloat32> products, Optional<GruStep> before) {
        var sizes = tf.constant(new int[] {2 * units, units, units});
        var parts = tf.splitV(products, sizes, tf.constant(0), 3L).output();
        var gates = parts(tf.math.sigmoid(parts.getFirst()), 2);
        var r = gates.getFirst();
        var z = gates.getLast();
        var nh = parts.get(1);
        var n = tf.math.tanh(tf.math.add(parts.get(2), tf.math.mul(r, nh)));
        var difference =
                before.<Operand<TFloat32>>map(last -> tf.math.sub(last.output(), n))
                        .orElseGet(() -> tf.math.neg(n));
        var output = tf.math.add(n, tf.math.mul(z, difference));
        return new GruStep(r, z, nh, n, difference, output);
    }

    /// ```text
    /// dz = dh (h' - n),  dn = dh - dh z
    /// dnx = dn (1 - n^2),  dnh = dnx r,  dr = dnx nh
    /// dh' = dh z, besides what comes through the products
    /// ```
    ///
    /// and each gate through its sigmoid.
    @Override
    StepGradients back(
            GruStep step,
            Optional<GruStep> before,
            Operand<TFloat32> dOutput,
            Optional<Operand<TFloat32>> dCell) {
        var kept = tf.math.mul(dOutput, step.z());
        var dZ = tf.math.sigmoidGrad(step.z(), tf.math.mul(dOutput, step.difference()));
        var dNx = tf.math.tanhGrad(step.n(), tf.math.sub(dOutput, kept));
        var dNh = tf.math.mul(dNx, step.r());
        var dR = tf.math.sigmoidGrad(step.r(), tf.math.mul(dNx, step.nh()));
        var recurrent = stacked(List.of(dR, dZ, dNh));
        var products = stacked(List.of(recurrent, dNx));
        return new StepGradients(products, recurrent, Optional.empty(), Optional.of(kept));
    }
}
