package org.glyphery.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/// Moves arrays into variables and out of them, all in one call of the session: for each new set of
/// targets TensorFlow goes through the whole graph, so that a call an array would take a time that
/// grows with the square of their number.
final class VariableTransfer {

    private final Map<String, Variable<TFloat32>> variables;
    private final Map<String, Assignment> assignments = new LinkedHashMap<>();
    private final Op zero;

    private record Assignment(Placeholder<TFloat32> value, Op assign) {}

    /// @param variables by the names of their arrays
    VariableTransfer(Ops tf, Map<String, Variable<TFloat32>> variables) {
        this.variables = variables;
        var zeros = new ArrayList<Op>();
        variables.forEach((name, variable) -> {
            Placeholder<TFloat32> value = tf.placeholder(TFloat32.class);
            assignments.put(name, new Assignment(value, tf.assign(variable, value)));
            var shape = tf.constant(variable.shape().asArray());
            zeros.add(tf.assign(variable, tf.fill(shape, tf.constant(0f))));
        });
        zero = tf.withControlDependencies(zeros).noOp();
    }

    /// @param weights an array a variable
    void set(Session session, Weights weights) {
        if (weights.arrays().isEmpty()) return;
        List<Tensor> values = new ArrayList<>();
        try {
            var runner = session.runner();
            for (NamedArray array : weights.arrays()) {
                var assignment = Objects.requireNonNull(assignments.get(array.name()));
                values.add(Tensors.of(array));
                runner.feed(assignment.value(), values.getLast()).addTarget(assignment.assign());
            }
            runner.run().close();
        } finally {
            values.forEach(Tensor::close);
        }
    }

    void setToZero(Session session) {
        session.runner().addTarget(zero).run().close();
    }

    Weights get(Session session) {
        return get(session, variables.keySet());
    }

    Weights get(Session session, Collection<String> names) {
        if (names.isEmpty()) return new Weights(List.of());
        var runner = session.runner();
        for (String name : names) runner.fetch(Objects.requireNonNull(variables.get(name)));
        try (Result result = runner.run()) {
            var arrays = new ArrayList<NamedArray>();
            for (String name : names) arrays.add(Tensors.named(name, result.get(arrays.size())));
            return new Weights(arrays);
        }
    }
}
