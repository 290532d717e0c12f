package org.glyphery.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// Rows of products: i, f, o, g.
///
/// ```text
/// i, f, o = sigmoid, g = tanh of the products
/// c = i g + f c'
/// h = o tanh(c)
/// ```
///
/// @see "src/docs/decisions/written-out-backward-pass.md"
final class UnrolledLstm extends Unrolled<UnrolledLstm.LstmStep> {

    private static final int SIGMOID_GATES = 3;

    record LstmStep(
            Operand<TFloat32> i,
            Operand<TFloat32> f,
            Operand<TFloat32> o,
            Operand<TFloat32> g,
            Operand<TFloat32> c,
            Operand<TFloat32> tanhC,
            Operand<TFloat32> output)
            implements TimeStep {

        @Override
        public Map<String, Operand<TFloat32>> parts() {
            var parts = new LinkedHashMap<String, Operand<TFloat32>>();
            parts.put("i", i);
            parts.put("f", f);
            parts.put("o", o);
            parts.put("g", g);
            parts.put("c", c);
            parts.put("h", output);
            return parts;
        }
    }

    UnrolledLstm(Ops tf, Operand<TFloat32> weights, int inputs, int units) {
        super(tf, weights, inputs, units, 4 * units);
    }

    @Override
    LstmStep step(Operand<TFloat32> products, Optional<LstmStep> before) {
        var sizes = tf.constant(new int[] {SIGMOID_GATES * units, units});
        var parts = tf.splitV(products, sizes, tf.constant(0), 2L).output();
        var gates = parts(tf.math.sigmoid(parts.getFirst()), SIGMOID_GATES);
        var i = gates.get(0);
        var f = gates.get(1);
        var o = gates.get(2);
        var g = tf.math.tanh(parts.getLast());
        Operand<TFloat32> added = tf.math.mul(i, g);
        var c =
                before.<Operand<TFloat32>>map(last -> tf.math.add(added, tf.math.mul(f, last.c())))
                        .orElse(added);
        var tanhC = tf.math.tanh(c);
        return new LstmStep(i, f, o, g, c, tanhC, tf.math.mul(o, tanhC));
    }

    /// ```text
    /// do = dh tanh(c),  d = dh o (1 - tanh(c)^2) + dc
    /// di = d g,  dg = d i,  df = d c',  dc' = d f
    /// ```
    ///
    /// and each of them through its sigmoid or tanh.
    @Override
    StepGradients back(
            LstmStep step,
            Optional<LstmStep> before,
            Operand<TFloat32> dOutput,
            Optional<Operand<TFloat32>> dCell) {
        var dO = tf.math.sigmoidGrad(step.o(), tf.math.mul(dOutput, step.tanhC()));
        Operand<TFloat32> through = tf.math.tanhGrad(step.tanhC(), tf.math.mul(dOutput, step.o()));
        var d = dCell.<Operand<TFloat32>>map(later -> tf.math.add(through, later)).orElse(through);
        var dI = tf.math.sigmoidGrad(step.i(), tf.math.mul(d, step.g()));
        var dG = tf.math.tanhGrad(step.g(), tf.math.mul(d, step.i()));
        var dF =
                before.<Operand<TFloat32>>map(
                                last -> tf.math.sigmoidGrad(step.f(), tf.math.mul(d, last.c())))
                        .orElseGet(() -> tf.zerosLike(step.f()));
        var products = stacked(List.of(dI, dF, dO, dG));
        return new StepGradients(
                products, products, Optional.of(tf.math.mul(d, step.f())), Optional.empty());
    }
}
