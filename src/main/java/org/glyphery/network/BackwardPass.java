package org.glyphery.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.network.RecurrentStack.Combined;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;

/// Gradients of a loss by what is learned: TensorFlow's own, but for recurrent layers, whose way
/// through the steps is written out.
final class BackwardPass {

    private BackwardPass() {}

    /// @param recurrent the layers between picture and loss that are written out, one stack a tower
    ///   that has a part in this loss
    /// @return one a parameter of the layers that learn, in their order
    static List<Output<?>> gradients(
            Graph graph,
            Towers.Shared shared,
            List<RecurrentStack> recurrent,
            Operand<TFloat32> loss) {
        Map<String, Output<?>> found = new HashMap<>();
        List<String> all = learned(shared.learning());
        List<String> inStack =
                recurrent.stream()
                        .limit(1) // the others have the same parameters
                        .flatMap(stack -> learned(stack.layers()).stream())
                        .toList();
        List<String> outside = all.stream().filter(name -> !inStack.contains(name)).toList();
        List<Output<?>> by = new ArrayList<>(variables(shared, outside));
        recurrent.forEach(stack -> by.add(stack.lastOutput().asOutput()));
        Output<?>[] gradients = graph.addGradients(loss.asOutput(), by.toArray(Output<?>[]::new));
        for (int index = 0; index < outside.size(); index++) {
            found.put(outside.get(index), gradients[index]);
        }
        if (!recurrent.isEmpty()) {
            List<Combined> combined = new ArrayList<>();
            for (int index = 0; index < recurrent.size(); index++) {
                @SuppressWarnings("unchecked")
                var ofOutput = (Output<TFloat32>) gradients[outside.size() + index];
                combined.addAll(recurrent.get(index).gradients(ofOutput));
            }
            Output<?>[] ofParameters =
                    graph.addGradients(
                            null,
                            outputs(combined.stream().map(Combined::weights).toList()),
                            variables(shared, inStack).toArray(Output<?>[]::new),
                            outputs(combined.stream().map(Combined::gradient).toList()));
            for (int index = 0; index < inStack.size(); index++) {
                found.put(inStack.get(index), ofParameters[index]);
            }
        }
        return all.stream().<Output<?>>map(found::get).toList();
    }

    private static List<String> learned(List<Network.PlacedLayer> layers) {
        return layers.stream()
                .flatMap(layer -> layer.parameters().stream())
                .filter(parameter -> parameter.role().learned())
                .map(Parameter::name)
                .toList();
    }

    private static List<Output<?>> variables(Towers.Shared shared, List<String> names) {
        return names.stream()
                .<Output<?>>map(name -> shared.variables().get(name).asOutput())
                .toList();
    }

    private static Output<?>[] outputs(List<Operand<TFloat32>> operands) {
        return operands.stream().map(Operand::asOutput).toArray(Output<?>[]::new);
    }
}
