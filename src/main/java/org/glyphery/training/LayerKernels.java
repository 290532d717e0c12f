package org.glyphery.training;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Parameter;
import org.glyphery.network.Weights;

/// The kernels of one layer, which are what is meant by its weights: not its biases, nor what
/// normalises. Most layers have one or none, a recurrent layer has two.
final class LayerKernels {

    private final List<Parameter> kernels;

    LayerKernels(PlacedLayer layer) {
        kernels =
                layer.parameters().stream()
                        .filter(parameter -> parameter.role() == Parameter.Role.KERNEL)
                        .toList();
    }

    Optional<NumberHistogram> histogram(Weights weights) {
        return histogram(kernel -> {
            float[] values = weights.get(kernel).values();
            return index -> values[index];
        });
    }

    /// The histogram of the gradient; absent where the layer does not learn.
    Optional<NumberHistogram> histogram(MeanGradient gradient) {
        if (kernels.stream().anyMatch(each -> !gradient.arrays().containsKey(each.name()))) {
            return Optional.empty();
        }
        return histogram(kernel -> {
            double[] values = Objects.requireNonNull(gradient.arrays().get(kernel));
            return index -> values[index];
        });
    }

    /// @param numbersOf a kernel, by its name
    private Optional<NumberHistogram> histogram(Function<String, IntToDoubleFunction> numbersOf) {
        if (kernels.isEmpty()) return Optional.empty();
        long all = kernels.stream().mapToLong(Parameter::size).sum();
        var sample = new NumberSample(all, kernels.getFirst().shape().getLast());
        kernels.forEach(kernel -> sample.add(kernel.size(), numbersOf.apply(kernel.name())));
        return sample.histogram();
    }

    /// How much weights have changed: the L2 norm of the difference over that of those before.
    /// Absent where there were none but zeros.
    Optional<Double> change(Weights before, Weights after) {
        double changed = 0;
        double all = 0;
        for (Parameter kernel : kernels) {
            float[] old = before.get(kernel.name()).values();
            float[] now = after.get(kernel.name()).values();
            for (int index = 0; index < old.length; index++) {
                double difference = (double) now[index] - old[index];
                changed += difference * difference;
                all += (double) old[index] * old[index];
            }
        }
        return all > 0 ? Optional.of(Math.sqrt(changed / all)) : Optional.empty();
    }
}
