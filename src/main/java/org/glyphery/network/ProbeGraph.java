package org.glyphery.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.network.ForwardPass.Mode;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.SequenceLayer.Recur;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Constant;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/// The graph of a [Probe]: the forward pass with all that layers give, and the gradients of the
/// logits by it. Recurrent layers' are written out, as they are in training.
final class ProbeGraph {

    private final Ops tf;
    private final Graph graph;
    private final Network network;
    private final Map<String, Constant<TFloat32>> parameters = new LinkedHashMap<>();
    private final Map<String, Operand<TFloat32>> values = new LinkedHashMap<>();
    private final Map<String, Operand<TFloat32>> gradients = new LinkedHashMap<>();
    private final Placeholder<TFloat32> pixels;
    private final Placeholder<TFloat32> weights;
    private Operand<TFloat32> picture;
    private final Optional<RecurrentStack> stack;
    private final Optional<Operand<TFloat32>> logitsByStep;

    ProbeGraph(Graph graph, Network network, Weights weights) {
        this.graph = graph;
        this.network = network;
        tf = Ops.create(graph);
        pixels = tf.placeholder(TFloat32.class);
        this.weights = tf.placeholder(TFloat32.class);
        for (NamedArray array : weights.arrays()) {
            try (TFloat32 tensor = Tensors.of(array)) {
                parameters.put(array.name(), tf.constantOf(tensor));
            }
        }
        picture = tf.identity(pixels); // what is fed cannot be fetched
        values.put(Probe.INPUT, picture);
        var pass = new ForwardPass(tf, parameters::get, new Mode.ProbingMode(this::keep));
        Operand<TFloat32> logits = pass.logits(network, picture);
        stack = pass.recurrent().stream().findFirst();
        logitsByStep = stack.map(this::logitsByStep);
        differentiate(
                tf.reduceSum(tf.math.mul(logits, this.weights), tf.constant(new int[] {0, 1})));
    }

    /// A picture made black and white takes the place of the one that came.
    private void keep(String name, Operand<TFloat32> given) {
        boolean binarised =
                network.layers().stream()
                        .anyMatch(placed ->
                                placed.name().equals(name)
                                        && placed.layer() instanceof Layer.Binarise);
        if (binarised) picture = given;
        values.put(binarised ? Probe.INPUT : name, given);
    }

    Placeholder<TFloat32> pixels() {
        return pixels;
    }

    /// What each logit counts in the sum that is differentiated, `[size, classes]`.
    Placeholder<TFloat32> weights() {
        return weights;
    }

    /// The network's weights.
    Map<String, Constant<TFloat32>> parameters() {
        return parameters;
    }

    /// What can be looked at, from the picture to the logits.
    Map<String, Operand<TFloat32>> values() {
        return values;
    }

    Map<String, Operand<TFloat32>> gradients() {
        return gradients;
    }

    /// `[size, steps, classes]`; absent where nothing is read step by step.
    Optional<Operand<TFloat32>> logitsByStep() {
        return logitsByStep;
    }

    /// The layers after the last recurrent one, asked about each of its outputs.
    private Operand<TFloat32> logitsByStep(RecurrentStack recurrent) {
        List<PlacedLayer> layers = network.layers();
        int after = layers.indexOf(recurrent.layers().getLast()) + 1;
        int units = ((Recur) layers.get(after - 1).layer()).units();
        int steps = ((Sequence) layers.get(after - 1).input()).steps();
        var outputs = recurrent.stepsLast(recurrent.outputs());
        var rows = tf.reshape(outputs, tf.constant(new int[] {-1, units}));
        var logits =
                new ForwardPass(tf, parameters::get, new Mode.EvaluatingMode())
                        .through(layers.subList(after, layers.size()), rows);
        return tf.reshape(logits, tf.constant(new int[] {-1, steps, network.classes()}));
    }

    private void differentiate(Operand<TFloat32> sum) {
        if (stack.isPresent()) {
            differentiate(sum, stack.get());
        } else {
            gradients.putAll(gradientsOf(sum, List.copyOf(values.keySet())));
        }
    }

    private void differentiate(Operand<TFloat32> sum, RecurrentStack recurrent) {
        List<PlacedLayer> inStack = recurrent.layers();
        var last = inStack.getLast().name();
        List<String> names = List.copyOf(values.keySet());
        gradients.putAll(gradientsOf(sum, names.subList(names.indexOf(last), names.size())));
        var ofLast = output(graph.addGradients(sum.asOutput(), one(recurrent.lastOutput()))[0]);
        var ofStack = recurrent.gradients(ofLast, true);
        var layers = inStack.stream().filter(layer -> layer.layer() instanceof Recur).toList();
        for (int index = 0; index < layers.size(); index++) {
            gradients.put(
                    layers.get(index).name() + "/h",
                    recurrent.stepsLast(ofStack.outputs().get(index)));
        }
        gradients.put(inStack.getFirst().name(), recurrent.stepsLast(ofStack.read()));
        var ofPicture =
                graph.addGradients(
                        null, outputs(recurrent.read()), one(picture), outputs(ofStack.read()));
        gradients.put(Probe.INPUT, output(ofPicture[0]));
    }

    private Map<String, Operand<TFloat32>> gradientsOf(Operand<TFloat32> sum, List<String> names) {
        var by = outputs(names.stream().map(values::get).toList());
        Output<?>[] found = graph.addGradients(sum.asOutput(), by);
        var byName = new LinkedHashMap<String, Operand<TFloat32>>();
        for (int index = 0; index < found.length; index++) {
            byName.put(names.get(index), output(found[index]));
        }
        return byName;
    }

    @SuppressWarnings("unchecked")
    private static Operand<TFloat32> output(Output<?> output) {
        return (Output<TFloat32>) output;
    }

    private static Output<?>[] one(Operand<TFloat32> operand) {
        return new Output<?>[] {operand.asOutput()};
    }

    private static Output<?>[] outputs(List<Operand<TFloat32>> operands) {
        return new ArrayList<>(operands).stream().map(Operand::asOutput).toArray(Output<?>[]::new);
    }
}
