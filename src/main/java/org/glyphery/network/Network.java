package org.glyphery.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.image.PictureShape;

/// An architecture for pictures of one shape and a number of classes: every layer's shape,
/// parameters and multiply-adds are known before anything is built.
public record Network(
        Architecture architecture, PictureShape input, int classes, List<PlacedLayer> layers) {

    /// The most steps of all recurrent layers together: five that read MNIST pixel by pixel.
    private static final int MOST_STEPS = 4_000;

    private static final long OPERATIONS_A_PARAMETER = 30;

    /// The memory of an operation in the graph and in the session's copies of it, as measured for
    /// 8,000 to 400,000 operations.
    private static final long BYTES_AN_OPERATION = 10_000;

    private static final Duration TIME_AN_OPERATION = Duration.ofNanos(150_000);

    /// One layer in its place.
    ///
    /// @param name unique in the network, "convolution1"
    public record PlacedLayer(String name, Layer layer, LayerShape input, LayerShape output) {

        /// These layers one after the other, numbered by their titles.
        ///
        /// @param prefix before each name
        static List<PlacedLayer> all(List<Layer> layers, String prefix, LayerShape input) {
            var placed = new ArrayList<PlacedLayer>();
            place(layers, prefix, input, placed::add);
            return placed;
        }

        /// @param fitting is told of each layer that fits, before the next one is looked at
        /// @throws InvalidSetting at the first that does not
        static void place(
                List<Layer> layers,
                String prefix,
                LayerShape input,
                Consumer<PlacedLayer> fitting) {
            var counts = new HashMap<String, Integer>();
            LayerShape shape = input;
            for (Layer layer : layers) {
                String title = layer.title().toLowerCase(Locale.ROOT).replace(' ', '-');
                String name = prefix + title + counts.merge(title, 1, Integer::sum);
                LayerShape output = layer.output(shape);
                Parameter.requireSize(name, (double) output.size(), output);
                fitting.accept(new PlacedLayer(name, layer, shape, output));
                shape = output;
            }
        }

        /// The layers within it; none within most.
        public List<PlacedLayer> within() {
            return layer instanceof Residual residual ? residual.placed(name, input) : List.of();
        }

        private Stream<PlacedLayer> plain() {
            return within().isEmpty()
                    ? Stream.of(this)
                    : within().stream().flatMap(PlacedLayer::plain);
        }

        public List<Parameter> parameters() {
            return layer.parameters(name, input);
        }

        public long multiplyAdds() {
            return layer.multiplyAdds(input);
        }

        long operations() {
            return layer.operations(input);
        }

        long numbersKept() {
            return layer.numbersKept(input);
        }

        long numbersAdded() {
            return layer.numbersAdded(input);
        }

        /// Numbers learned here.
        public long parameterCount() {
            return parameters().stream()
                    .filter(parameter -> parameter.role().learned())
                    .mapToLong(Parameter::size)
                    .sum();
        }
    }

    public Network {
        layers = List.copyOf(layers);
    }

    /// @throws InvalidSetting if a kernel is larger than what reaches it, or an array larger than
    ///   any memory
    public static Network of(Architecture architecture, PictureShape input, int classes) {
        if (classes < 2) {
            throw new InvalidSetting("classes", "at least 2", classes);
        }
        var placed = PlacedLayer.all(architecture.layers(classes), "", LayerShape.Maps.of(input));
        requireUnrollable(placed);
        var network = new Network(architecture, input, classes, placed);
        network.parameters().forEach(Parameter::requireSize);
        return network;
    }

    /// Each step of each recurrent layer is some thirty operations in every tower's graph.
    private static void requireUnrollable(List<PlacedLayer> layers) {
        long steps = 0;
        for (PlacedLayer placed : layers) {
            if (placed.layer() instanceof SequenceLayer.Recur
                    && placed.input() instanceof LayerShape.Sequence sequence) {
                steps += sequence.steps();
            }
        }
        if (steps > MOST_STEPS) {
            throw new InvalidSetting(
                    "steps of all recurrent layers", "at most " + MOST_STEPS, steps);
        }
    }

    /// The layers, all of which fit.
    public NetworkOutline outline() {
        return new NetworkOutline(input, layers, Optional.empty());
    }

    /// The layer of a name, whether or not it lies within another.
    public Optional<PlacedLayer> layer(String name) {
        return Stream.concat(layers.stream(), plainLayers().stream())
                .filter(placed -> placed.name().equals(name))
                .findFirst();
    }

    /// The layers, those within others in their place.
    public List<PlacedLayer> plainLayers() {
        return layers.stream().flatMap(PlacedLayer::plain).toList();
    }

    /// The layer whose output the last dense layer makes logits of; of a linear network that is the
    /// picture itself. Dropout does nothing while a network answers, and is passed over.
    public PlacedLayer beforeLast() {
        int place = lastDense();
        do place--;
        while (layers.get(place).layer() instanceof Layer.Dropout);
        return layers.get(place);
    }

    int lastDense() {
        int place = layers.size() - 1;
        while (!(layers.get(place).layer() instanceof Layer.Dense)) place--;
        return place;
    }

    /// Activation functions, and recurrent layers, which give their outputs at every step.
    public List<PlacedLayer> hiddenLayers() {
        return HiddenOutputs.layers(this);
    }

    /// The numbers that [#hiddenLayers] give of one example.
    public long activations() {
        return HiddenOutputs.numbers(this);
    }

    /// Whether it makes pictures black and white before it looks at them.
    public boolean binarises() {
        return layers.stream().anyMatch(placed -> placed.layer() instanceof Layer.Binarise);
    }

    /// Whether what it makes of one example in training depends on all others of the batch, those
    /// of other towers included.
    boolean normalisesJointly() {
        return plainLayers().stream()
                .map(PlacedLayer::layer)
                .anyMatch(new Layer.BatchNormalisation(NormalisedOver.BATCH)::equals);
    }

    /// Whether an answer is the mean of the logits of the picture and of its mirror image.
    boolean mirrorsAnswers() {
        return architecture instanceof ResidualCnn residual && residual.mirroredAnswers();
    }

    /// How many examples a batch must have at least, so that nothing is normalised over a single
    /// number, which would be 0 whatever it was.
    ///
    /// @param towers that share the batch
    public int fewestExamplesNormalised(int towers) {
        return plainLayers().stream()
                .mapToInt(layer -> fewestNormalised(layer, towers))
                .max()
                .orElse(1);
    }

    private static int fewestNormalised(PlacedLayer layer, int towers) {
        return layer.layer() instanceof Layer.BatchNormalisation(var over)
                ? over.fewestExamples(layer.input(), towers)
                : 1;
    }

    /// Every array, in the order of the layers, running statistics included.
    public List<Parameter> parameters() {
        return layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
    }

    /// The same arrays, but nothing is dropped in training either: so its gradients can be told
    /// without chance.
    public Network withoutDropout() {
        var kept = withoutDropout(layers.stream().map(PlacedLayer::layer).toList());
        var placed = PlacedLayer.all(kept, "", LayerShape.Maps.of(input));
        return new Network(architecture, input, classes, placed);
    }

    static List<Layer> withoutDropout(List<Layer> layers) {
        return layers.stream()
                .filter(layer -> !(layer instanceof Layer.Dropout))
                .map(layer ->
                        layer instanceof Residual residual ? residual.withoutDropout() : layer)
                .toList();
    }

    /// Numbers learned.
    public long parameterCount() {
        return layers.stream().mapToLong(PlacedLayer::parameterCount).sum();
    }

    /// The multiply-adds of the forward pass of one example.
    public long multiplyAdds() {
        return layers.stream().mapToLong(PlacedLayer::multiplyAdds).sum();
    }

    /// The number of operations, about, of the graph that trains it; counted in finished graphs.
    long operations(int towers) {
        long ofTower = layers.stream().mapToLong(PlacedLayer::operations).sum();
        return towers * ofTower + OPERATIONS_A_PARAMETER * parameters().size();
    }

    /// The time, about, until the first step is done; measured on a busy machine of two cores.
    public Duration buildTime(int towers) {
        return TIME_AN_OPERATION.multipliedBy(operations(towers));
    }

    /// Multiplications of one step of training: forward, and backward to weights and to inputs.
    public double trainingWork(int batchSize) {
        return 3.0 * answeringWork(batchSize);
    }

    /// Multiplications of one answer to this many examples.
    public double answeringWork(int examples) {
        return (double) examples * multiplyAdds();
    }

    /// The memory, about, that answers to this many examples at a time take: the widest place
    /// between two layers.
    public long answeringBytes(int examples) {
        double widest =
                layers.stream()
                        .mapToDouble(layer -> layer.input().size() + (double) layer.numbersKept())
                        .max()
                        .orElse(0);
        return (long) (Float.BYTES * examples * widest);
    }

    /// The memory, about, that training takes besides the server's own: the weights, their gradient
    /// in each tower and the optimizer's arrays; what every layer keeps for the backward pass and
    /// its gradient; and the graph itself.
    public long trainingBytes(int batchSize, Optimizer optimizer, int towers) {
        long arrays = 2L + towers + optimizer.slots();
        double outputs = layers.stream().mapToDouble(PlacedLayer::numbersKept).sum();
        double added = layers.stream().mapToDouble(PlacedLayer::numbersAdded).sum();
        double floats =
                (double) arrays * parameterCount()
                        + towers * added
                        + 2.0 * batchSize * (outputs + input.pixels());
        double graph = (double) BYTES_AN_OPERATION * operations(towers);
        return (long) Math.min(Long.MAX_VALUE, Float.BYTES * floats + graph);
    }

    /// @throws IllegalArgumentException if these are not this network's arrays, all of them
    void requireFits(Weights weights) {
        var own = parameters().stream().map(Parameter::toString).toList();
        var found = weights.arrays().stream().map(NamedArray::toString).toList();
        if (!own.equals(found)) {
            throw new IllegalArgumentException(
                    "This network has the arrays %s, not %s".formatted(own, found));
        }
    }
}
