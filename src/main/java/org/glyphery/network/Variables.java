package org.glyphery.network;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/// The variables of a training graph, by parameter.
final class Variables {

    private final Map<String, Variable<TFloat32>> byName = new LinkedHashMap<>();

    Variables(Ops tf, Network network) {
        for (Parameter parameter : network.parameters()) {
            byName.put(
                    parameter.name(),
                    tf.variable(Tensors.shape(parameter.shape()), TFloat32.class));
        }
    }

    Variable<TFloat32> get(String parameter) {
        Variable<TFloat32> variable = byName.get(parameter);
        if (variable == null) {
            throw new IllegalArgumentException("No parameter is named " + parameter);
        }
        return variable;
    }

    Map<String, Variable<TFloat32>> byName() {
        return Collections.unmodifiableMap(byName);
    }
}
