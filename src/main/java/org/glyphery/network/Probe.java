package org.glyphery.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.glyphery.Randomness;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/// Looks into a trained network while it reads: what every layer gives, as the plan names it, and
/// how the answer depends on it. Safe for several threads at once; each question is computed on its
/// caller's thread.
///
/// Arrays are `[size, ...]`: of a layer with maps `[size, height, width, channels]`, of one that
/// reads step by step `[size, steps, units]`, else `[size, units]`. A recurrent layer has its gates
/// and states besides, `lstm1/i`, by the letters of [RecurrentCell].
public final class Probe implements AutoCloseable {

    /// The picture as the network's first layer with weights sees it: black and white where the
    /// network makes it so.
    public static final String INPUT = "input";

    /// Numbers of each weight that the process holds at most: the constant, three more once the
    /// session is asked the first question, one for each further set of things that are asked for
    /// together (of which pages have five), and what the C library keeps of those that were in
    /// between. Seven to twelve were measured with glibc, `-Dbench=probes`.
    private static final long COPIES = 12;

    /// Operations for each of the forward pass: that, the backward pass, and what is gathered from
    /// the steps. Two and a half to four were measured.
    private static final long PASSES = 4;

    /// What the graph and the session themselves take, whatever is in them.
    private static final long BYTES_A_PROBE = 1 << 20;

    private final Network network;
    private final Graph graph;
    private final ProbeGraph nodes;
    private final Session session;

    /// Weights that stand in the place of those that it was made of.
    private final List<NamedArray> replaced;

    /// @throws IllegalArgumentException if the weights are not of this network
    public Probe(Network network, Weights weights) {
        network.requireFits(weights);
        this.network = network;
        replaced = List.of();
        graph = new Graph();
        try {
            nodes = new ProbeGraph(graph, network, weights);
            session = Sessions.probing(graph);
        } catch (RuntimeException | Error e) {
            graph.close();
            throw e;
        }
    }

    private Probe(Probe original, List<NamedArray> replaced) {
        network = original.network;
        graph = original.graph;
        nodes = original.nodes;
        session = original.session;
        this.replaced = List.copyOf(replaced);
    }

    /// The same network, but the numbers of each kernel of one layer have changed places with each
    /// other. It lasts as long as this one.
    ///
    /// @throws IllegalArgumentException if the layer has no kernel
    public Probe withShuffled(String layer, long seed) {
        List<String> kernels =
                network.parameters().stream()
                        .filter(parameter -> parameter.role() == Parameter.Role.KERNEL)
                        .map(Parameter::name)
                        .toList();
        if (kernels.stream().noneMatch(name -> name.startsWith(layer + "/"))) {
            throw new IllegalArgumentException("The layer %s has no kernel".formatted(layer));
        }
        float[] blank = new float[network.input().pixels()];
        var question = new Question(nodes.pixels(), blank, 1, noWeights(1));
        // All kernels are fed, whichever layer it is: TensorFlow keeps a graph for each other set.
        return new Probe(
                this,
                fetch(question, kernels, nodes.parameters()).stream()
                        .map(array ->
                                array.name().startsWith(layer + "/")
                                        ? shuffled(array, seed)
                                        : array)
                        .toList());
    }

    /// Fisher and Yates's shuffle.
    private static NamedArray shuffled(NamedArray array, long seed) {
        var random = new Randomness(Randomness.key(seed, array.name().hashCode()));
        float[] values = array.values().clone();
        for (int last = values.length - 1; last > 0; last--) {
            int place = random.nextInt(last + 1);
            float value = values[place];
            values[place] = values[last];
            values[last] = value;
        }
        return new NamedArray(array.name(), array.shape(), values);
    }

    public Network network() {
        return network;
    }

    /// The names of what can be looked at, from the picture to the logits, which are last.
    public List<String> names() {
        return List.copyOf(nodes.values().keySet());
    }

    /// The names of that by which the logits have gradients.
    List<String> namesOfGradients() {
        return List.copyOf(nodes.gradients().keySet());
    }

    /// What all layers, gates and states give, in their order. TensorFlow keeps a graph for each
    /// set of names that it was ever asked for, so that there is one set alone.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    public List<NamedArray> activations(float[] examples, int size) {
        return fetch(
                new Question(nodes.pixels(), examples, size, noWeights(size)),
                nodes.values().keySet(),
                nodes.values());
    }

    /// What the last dense layer gets of each example, `[size, width]`, and the logits that it
    /// makes of it, `[size, classes]`: see [Network#beforeLast].
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    public List<NamedArray> embeddings(float[] examples, int size) {
        return fetch(
                new Question(nodes.pixels(), examples, size, noWeights(size)),
                List.of(network.beforeLast().name(), network.layers().getLast().name()),
                nodes.values());
    }

    /// The gradients of a weighted sum of each example's logits, in the order in which they are
    /// asked for.
    ///
    /// @param seen [size, height, width, channels], as [#INPUT] is: the way from there on need not
    ///   be black and white
    /// @param weights [size, classes], what each logit counts: 1 for the one that is asked about
    /// @throws IllegalArgumentException if there is none of a name
    public List<NamedArray> gradients(
            float[] seen, int size, float[] weights, Collection<String> names) {
        return fetch(
                new Question(known(INPUT, nodes.values()), seen, size, weights),
                names,
                nodes.gradients());
    }

    /// The logits of pictures as [#INPUT] is.
    ///
    /// @return [size, classes]
    public float[] logits(float[] seen, int size) {
        String last = network.layers().getLast().name();
        var question = new Question(known(INPUT, nodes.values()), seen, size, noWeights(size));
        return fetch(question, List.of(last), nodes.values()).getFirst().values();
    }

    /// The logits that it would give if the picture ended after each step.
    ///
    /// @param examples [size, height, width, channels] in [0, 1]
    /// @return [size, steps, classes]
    /// @throws IllegalStateException if it does not read step by step
    public NamedArray logitsByStep(float[] examples, int size) {
        var byStep =
                nodes.logitsByStep()
                        .orElseThrow(() -> new IllegalStateException("It has no steps"));
        var question = new Question(nodes.pixels(), examples, size, noWeights(size));
        return fetch(question, List.of("logits"), Map.of("logits", byStep)).getFirst();
    }

    private float[] noWeights(int size) {
        return new float[size * network.classes()];
    }

    /// @param place what is fed
    private record Question(Operand<TFloat32> place, float[] examples, int size, float[] weights) {}

    private List<NamedArray> fetch(
            Question question,
            Collection<String> names,
            Map<String, ? extends Operand<TFloat32>> all) {
        var input = network.input();
        var shape = Shape.of(question.size(), input.height(), input.width(), input.channels());
        var ofLogits = Shape.of(question.size(), network.classes());
        List<TFloat32> fed = new ArrayList<>();
        try {
            var runner = session.runner();
            feed(runner, question.place(), Tensors.slice(question.examples(), 0, shape), fed);
            feed(runner, nodes.weights(), Tensors.slice(question.weights(), 0, ofLogits), fed);
            for (NamedArray array : replaced) {
                feed(runner, known(array.name(), nodes.parameters()), Tensors.of(array), fed);
            }
            names.forEach(name -> runner.fetch(known(name, all)));
            try (var results = runner.run()) {
                var found = new ArrayList<NamedArray>();
                for (String name : names) {
                    found.add(Tensors.named(name, results.get(found.size())));
                }
                return found;
            }
        } finally {
            fed.forEach(TFloat32::close);
        }
    }

    /// @param fed gets the tensor, which is to be closed whatever becomes of it
    private static void feed(
            Session.Runner runner, Operand<TFloat32> place, TFloat32 tensor, List<TFloat32> fed) {
        fed.add(tensor);
        runner.feed(place, tensor);
    }

    private static Operand<TFloat32> known(
            String name, Map<String, ? extends Operand<TFloat32>> all) {
        Operand<TFloat32> operand = all.get(name);
        if (operand == null) {
            throw new IllegalArgumentException(
                    "There is no \"%s\" here, but %s".formatted(name, all.keySet()));
        }
        return operand;
    }

    /// The memory that a probe of this network takes outside Java's heap while it is open, at most,
    /// and mostly no less than half of it.
    public static long nativeBytes(Network network) {
        long numbers = network.parameters().stream().mapToLong(Parameter::size).sum();
        return COPIES * Float.BYTES * numbers
                + PASSES * AnswerGraph.BYTES_AN_OPERATION * ForwardGraph.operations(network)
                + BYTES_A_PROBE;
    }

    /// What it held goes back to the system.
    @Override
    public void close() {
        session.close();
        graph.close();
        NativeMemory.giveBack();
    }
}
