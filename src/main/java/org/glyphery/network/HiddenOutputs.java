package org.glyphery.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.network.ForwardPass.Mode;
import org.glyphery.network.Layer.Activate;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.SequenceLayer.Recur;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/// What the hidden layers of a network in training give, with the weights that it has at the time:
/// a forward pass more in its graph, of which a step computes nothing.
final class HiddenOutputs {

    private final Operand<TFloat32> pixels;
    private final Map<String, Operand<TFloat32>> outputs = new LinkedHashMap<>();

    /// @param pixels into which the examples are fed
    HiddenOutputs(Graph graph, Network network, Variables variables, Operand<TFloat32> pixels) {
        this.pixels = pixels;
        Ops tf = Ops.create(graph).withSubScope("hidden");
        Map<String, Operand<TFloat32>> all = new LinkedHashMap<>();
        new ForwardPass(tf, variables::get, new Mode.ProbingMode(all::put)).logits(network, pixels);
        for (PlacedLayer layer : layers(network)) {
            String steps = layer.layer() instanceof Recur ? "/h" : "";
            Operand<TFloat32> output = all.get(layer.name() + steps);
            if (output == null) throw new IllegalStateException("No output of " + layer.name());
            outputs.put(layer.name(), output);
        }
    }

    /// The layers whose outputs these are: activation functions and recurrent layers.
    static List<PlacedLayer> layers(Network network) {
        return network.plainLayers().stream()
                .filter(layer ->
                        layer.layer() instanceof Activate || layer.layer() instanceof Recur)
                .toList();
    }

    /// The numbers of one example.
    static long numbers(Network network) {
        return layers(network).stream().mapToLong(HiddenOutputs::numbers).sum();
    }

    private static long numbers(PlacedLayer layer) {
        return layer.layer() instanceof Recur(_, int units, _)
                        && layer.input() instanceof Sequence(int steps, _)
                ? (long) steps * units
                : layer.output().size();
    }

    /// @return `[size, ..., units]`, one array a layer
    List<NamedArray> of(Session session, TFloat32 examples) {
        if (outputs.isEmpty()) return List.of();
        var runner = session.runner().feed(pixels, examples);
        outputs.values().forEach(runner::fetch);
        try (var result = runner.run()) {
            var names = List.copyOf(outputs.keySet());
            return IntStream.range(0, names.size())
                    .mapToObj(place -> Tensors.named(names.get(place), result.get(place)))
                    .toList();
        }
    }
}
