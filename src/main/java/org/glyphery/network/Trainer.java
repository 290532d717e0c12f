package org.glyphery.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/// A network being trained: a TensorFlow graph with one tower a core and a session of its own. For
/// one thread at a time. The same weights, batches and steps give the same weights bit for bit, on
/// the same kind of processor and with the same [Compute].
public final class Trainer implements AutoCloseable {

    private final Network network;
    private final UpdateRule rule;
    private final TrainedLayers trained;
    private final Graph graph;
    private final Session session;
    private final VariableTransfer parameters;
    private final VariableTransfer slots;
    private final Towers towers;
    private final Placeholder<TFloat32> perExample;
    private final Placeholder<TInt64> dropoutKey;
    private final Updates updates;
    private final Op update;
    private final Variables variables;
    private Optional<HiddenOutputs> hidden = Optional.empty(); // made when it is first asked for

    /// Builds the graph; [#load] gives it its first weights.
    public Trainer(Network network, UpdateRule rule, Compute compute) {
        this(network, rule, TrainedLayers.ALL, compute, () -> {});
    }

    /// A trainer like that of the other constructor, of which some layers may learn alone, and
    /// whose building can be ended.
    ///
    /// @param betweenParts is called again and again while the graph is being built; what it throws
    ///   ends the building, and nothing stays open
    public Trainer(
            Network network,
            UpdateRule rule,
            TrainedLayers trained,
            Compute compute,
            Runnable betweenParts) {
        this.network = network;
        this.rule = rule;
        this.trained = trained;
        graph = new Graph();
        try {
            Ops tf = Ops.create(graph);
            perExample = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
            dropoutKey = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
            variables = new Variables(tf, network);
            var shared =
                    new Towers.Shared(
                            network,
                            trained,
                            variables,
                            rule.labelSmoothing(),
                            perExample,
                            dropoutKey,
                            betweenParts);
            towers = Towers.build(graph, tf, shared, compute.towers());
            updates = new Updates(tf, rule);
            update = update(betweenParts);
            parameters = new VariableTransfer(tf, variables.byName());
            slots = new VariableTransfer(tf, updates.slots());
            betweenParts.run();
            session = opened(compute);
        } catch (RuntimeException | Error e) {
            graph.close();
            throw e;
        }
    }

    private Session opened(Compute compute) {
        Session opened = Sessions.training(graph, compute);
        try {
            slots.setToZero(opened);
            return opened;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /// Takes these weights over.
    ///
    /// @throws IllegalArgumentException if they are not of this network
    public void load(Weights weights) {
        network.requireFits(weights);
        parameters.set(session, weights);
    }

    /// Takes over what [#optimizerState] gave, of a trainer with the same network and optimizer.
    ///
    /// @throws IllegalArgumentException if it is of another optimizer
    public void loadOptimizerState(Weights state) {
        if (!state.byName().keySet().equals(updates.slots().keySet())) {
            throw new IllegalArgumentException(
                    "This optimizer keeps the arrays %s, not %s"
                            .formatted(updates.slots().keySet(), state.byName().keySet()));
        }
        slots.set(session, state);
    }

    public Weights weights() {
        return parameters.get(session);
    }

    /// Some of the present weights, which is cheap where they are few.
    ///
    /// @param names of arrays of this network
    public Weights weights(List<String> names) {
        return parameters.get(session, names);
    }

    /// The optimizer's own arrays; none for plain SGD.
    public Weights optimizerState() {
        return slots.get(session);
    }

    /// One update, of at least as many examples as there are towers.
    ///
    /// @return mean cross-entropy over the batch before the update, of smoothed labels where the
    ///   rule has it so, in nats; NaN or infinite once training has diverged
    public double step(Batch batch, Step step) {
        try (var feeds = new Feeds()) {
            var runner = session.runner().fetch(towers.loss()).addTarget(update);
            feeds.shares(runner, batch, true);
            feeds.feed(runner, perExample, TFloat32.scalarOf(1f / batch.size()));
            feeds.feed(runner, dropoutKey, TInt64.scalarOf(step.dropoutKey()));
            feedStep(runner, feeds, step);
            try (Result result = runner.run()) {
                return ((TFloat32) result.get(0)).getFloat();
            }
        }
    }

    /// What the network answers with its present weights: no dropout, running statistics.
    ///
    /// @return [size, classes], row by row
    public float[] logits(Batch batch) {
        if (batch.size() < towers.all().size()) {
            return Arrays.copyOf(logits(padded(batch)), batch.size() * network.classes());
        }
        float[] logits = new float[batch.size() * network.classes()];
        try (var feeds = new Feeds()) {
            var runner = session.runner();
            towers.all().forEach(tower -> runner.fetch(tower.logits()));
            feeds.shares(runner, batch, false);
            try (Result result = runner.run()) {
                int from = 0;
                for (int number = 0; number < towers.all().size(); number++) {
                    float[] share = Tensors.floats(result.get(number));
                    System.arraycopy(share, 0, logits, from, share.length);
                    from += share.length;
                }
            }
        }
        return logits;
    }

    /// One example a tower: some of TensorFlow's operations give an empty share another shape.
    private Batch padded(Batch batch) {
        int pixels = network.input().pixels();
        float[] present = Arrays.copyOf(batch.pixels(), batch.size() * pixels);
        float[] padded = Arrays.copyOf(present, towers.all().size() * pixels);
        return new Batch(padded, new int[towers.all().size()], towers.all().size());
    }

    /// The gradient of what [#step] returns (L2 and clipping left out), one array a parameter of
    /// the layers that learn.
    public Weights gradients(Batch batch, long dropoutKeyOfStep) {
        try (var feeds = new Feeds()) {
            var runner = session.runner();
            towers.gradients().forEach(runner::fetch);
            feeds.shares(runner, batch, true);
            feeds.feed(runner, perExample, TFloat32.scalarOf(1f / batch.size()));
            feeds.feed(runner, dropoutKey, TInt64.scalarOf(dropoutKeyOfStep));
            try (Result result = runner.run()) {
                var arrays = new ArrayList<NamedArray>();
                for (Parameter parameter : learned()) {
                    float[] values = Tensors.floats(result.get(arrays.size()));
                    arrays.add(new NamedArray(parameter.name(), parameter.shape(), values));
                }
                return new Weights(arrays);
            }
        }
    }

    /// What hidden layers give with the present weights, without dropout: each activation function,
    /// and each recurrent layer at every step.
    ///
    /// @return `[size, ..., units]`, one array a layer, in the order of the network
    public List<NamedArray> activations(Batch batch) {
        var pixels = towers.all().getFirst().pixels();
        if (hidden.isEmpty()) {
            hidden = Optional.of(new HiddenOutputs(graph, network, variables, pixels));
        }
        var input = network.input();
        var shape = Shape.of(batch.size(), input.height(), input.width(), input.channels());
        try (TFloat32 examples = Tensors.slice(batch.pixels(), 0, shape)) {
            return hidden.get().of(session, examples);
        }
    }

    /// How many the graph has.
    int operations() {
        int count = 0;
        for (var each = graph.operations(); each.hasNext(); each.next()) count++;
        return count;
    }

    /// Waits for a step that is under way.
    @Override
    public void close() {
        session.close();
        graph.close();
        NativeMemory.giveBack();
    }

    private List<Parameter> learned() {
        return trained.learning(network).stream()
                .flatMap(layer -> layer.parameters().stream())
                .filter(parameter -> parameter.role().learned())
                .toList();
    }

    private Op update(Runnable betweenParts) {
        var learned = new ArrayList<Updates.Learned>();
        for (Parameter parameter : learned()) {
            betweenParts.run();
            var gradient = towers.gradients().get(learned.size());
            learned.add(new Updates.Learned(parameter, variables.get(parameter.name()), gradient));
        }
        var all = new ArrayList<>(updates.apply(learned));
        Op gradients = updates.allOf(towers.gradients());
        for (var seen : towers.statistics()) {
            var mean = variables.get(seen.layer() + "/mean");
            var variance = variables.get(seen.layer() + "/variance");
            all.add(updates.average(mean, seen.means(), gradients));
            all.add(updates.average(variance, seen.variances(), gradients));
        }
        return updates.allOf(all);
    }

    private void feedStep(Session.Runner runner, Feeds feeds, Step step) {
        feeds.feed(runner, updates.learningRate, TFloat32.scalarOf((float) step.learningRate()));
        double[] betas = rule.optimizer().betas();
        float power1 = (float) Math.pow(betas[0], (double) step.number());
        float power2 = (float) Math.pow(betas[1], (double) step.number());
        feeds.feed(runner, updates.beta1Power, TFloat32.scalarOf(power1));
        feeds.feed(runner, updates.beta2Power, TFloat32.scalarOf(power2));
    }

    /// Tensors of one call, closed together.
    private final class Feeds implements AutoCloseable {

        private final List<Tensor> tensors = new ArrayList<>();

        void feed(Session.Runner runner, Operand<?> placeholder, Tensor tensor) {
            tensors.add(tensor);
            runner.feed(placeholder, tensor);
        }

        /// Splits the batch among the towers, as evenly as it goes.
        void shares(Session.Runner runner, Batch batch, boolean withLabels) {
            var input = network.input();
            for (int number = 0; number < towers.all().size(); number++) {
                int from = (int) ((long) batch.size() * number / towers.all().size());
                int to = (int) ((long) batch.size() * (number + 1) / towers.all().size());
                var shape = Shape.of(to - from, input.height(), input.width(), input.channels());
                Tower tower = towers.all().get(number);
                feed(
                        runner,
                        tower.pixels(),
                        Tensors.slice(batch.pixels(), from * input.pixels(), shape));
                if (withLabels) {
                    feed(runner, tower.labels(), Tensors.slice(batch.labels(), from, to - from));
                }
            }
        }

        @Override
        public void close() {
            tensors.forEach(Tensor::close);
        }
    }
}
