package org.glyphery.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/// A network being trained: a TensorFlow graph with one tower a core and a session of its own. For
/// one thread at a time. The same weights, batches and steps give the same weights bit for bit, on
/// the same kind of processor and with the same [Compute].
public final class Trainer implements AutoCloseable {

    private final Network network;
    private final UpdateRule rule;
    private final Graph graph = new Graph();
    private final Session session;
    private final Variables variables;
    private final Map<String, Assignment> assignments = new LinkedHashMap<>();
    private final List<Tower> towers = new ArrayList<>();
    private final List<Operand<TFloat32>> gradients = new ArrayList<>();
    private final Placeholder<TFloat32> perExample;
    private final Placeholder<TInt64> dropoutKey;
    private final Updates updates;
    private final Operand<TFloat32> loss;
    private final Op update;

    private record Assignment(Placeholder<TFloat32> value, Op assign) {}

    /// Builds the graph; [#load] gives it its first weights.
    public Trainer(Network network, UpdateRule rule, Compute compute) {
        this.network = network;
        this.rule = rule;
        Ops tf = Ops.create(graph);
        perExample = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        dropoutKey = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
        variables = new Variables(tf, network);
        var shared = new Tower.Shared(network, variables, perExample, dropoutKey);
        for (int number = 0; number < compute.towers(); number++) {
            towers.add(Tower.build(graph, tf, shared, number));
        }
        loss = tf.math.addN(towers.stream().map(Tower::loss).toList());
        updates = new Updates(tf, rule);
        update = update(tf);
        variables
                .byName()
                .forEach((name, variable) -> assignments.put(name, assignment(tf, variable)));
        updates.slots()
                .forEach((name, variable) -> assignments.put(name, assignment(tf, variable)));
        session = Sessions.training(graph, compute);
        zeroSlots();
    }

    /// Takes these weights over.
    ///
    /// @throws IllegalArgumentException if they are not of this network
    public void load(Weights weights) {
        network.requireFits(weights);
        assign(weights);
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
        assign(state);
    }

    public Weights weights() {
        return fetch(variables.byName());
    }

    /// The optimizer's own arrays; none for plain SGD.
    public Weights optimizerState() {
        return fetch(updates.slots());
    }

    /// One update, of at least as many examples as there are towers.
    ///
    /// @return mean cross-entropy over the batch before the update, in nats; NaN or infinite once
    ///   training has diverged
    public double step(Batch batch, Step step) {
        try (var feeds = new Feeds()) {
            var runner = session.runner().fetch(loss).addTarget(update);
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
        if (batch.size() < towers.size()) {
            return Arrays.copyOf(logits(padded(batch)), batch.size() * network.classes());
        }
        float[] logits = new float[batch.size() * network.classes()];
        try (var feeds = new Feeds()) {
            var runner = session.runner();
            towers.forEach(tower -> runner.fetch(tower.logits()));
            feeds.shares(runner, batch, false);
            try (Result result = runner.run()) {
                int from = 0;
                for (int number = 0; number < towers.size(); number++) {
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
        float[] padded = Arrays.copyOf(present, towers.size() * pixels);
        return new Batch(padded, new int[towers.size()], towers.size());
    }

    /// The gradient of the mean cross-entropy (L2 and clipping left out), one array a learned
    /// parameter.
    public Weights gradients(Batch batch, long dropoutKeyOfStep) {
        try (var feeds = new Feeds()) {
            var runner = session.runner();
            gradients.forEach(runner::fetch);
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

    /// Waits for a step that is under way.
    @Override
    public void close() {
        session.close();
        graph.close();
        NativeMemory.giveBack();
    }

    private List<Parameter> learned() {
        return network.parameters().stream()
                .filter(parameter -> parameter.role().learned())
                .toList();
    }

    private Op update(Ops tf) {
        var learned = new ArrayList<Updates.Learned>();
        for (Parameter parameter : learned()) {
            Operand<TFloat32> gradient = summedOverTowers(tf, learned.size());
            gradients.add(gradient);
            learned.add(new Updates.Learned(parameter, variables.get(parameter.name()), gradient));
        }
        var all = new ArrayList<>(updates.apply(learned));
        for (int index = 0; index < towers.getFirst().statistics().size(); index++) {
            int place = index;
            String layer = towers.getFirst().statistics().get(place).layer();
            List<Operand<TFloat32>> means = new ArrayList<>();
            List<Operand<TFloat32>> variances = new ArrayList<>();
            towers.forEach(tower -> means.add(tower.statistics().get(place).mean()));
            towers.forEach(tower -> variances.add(tower.statistics().get(place).variance()));
            all.add(updates.average(variables.get(layer + "/mean"), means, gradients));
            all.add(updates.average(variables.get(layer + "/variance"), variances, gradients));
        }
        return tf.withControlDependencies(all).noOp();
    }

    @SuppressWarnings("unchecked")
    private Operand<TFloat32> summedOverTowers(Ops tf, int index) {
        List<Operand<TFloat32>> ofTowers = new ArrayList<>();
        towers.forEach(tower -> ofTowers.add((Operand<TFloat32>) tower.gradients().get(index)));
        return tf.math.addN(ofTowers);
    }

    private static Assignment assignment(Ops tf, Variable<TFloat32> variable) {
        Placeholder<TFloat32> value = tf.placeholder(TFloat32.class);
        return new Assignment(value, tf.assign(variable, value));
    }

    private void assign(Weights weights) {
        for (NamedArray array : weights.arrays()) {
            Assignment assignment = Objects.requireNonNull(assignments.get(array.name()));
            try (TFloat32 value = Tensors.of(array)) {
                session.runner()
                        .feed(assignment.value(), value)
                        .addTarget(assignment.assign())
                        .run()
                        .close();
            }
        }
    }

    private void zeroSlots() {
        var zeros = new ArrayList<NamedArray>();
        for (Parameter parameter : learned()) {
            updates.slots().keySet().stream()
                    .filter(slot -> slot.startsWith(parameter.name() + "/"))
                    .map(slot ->
                            new NamedArray(slot, parameter.shape(), new float[parameter.size()]))
                    .forEach(zeros::add);
        }
        assign(new Weights(zeros));
    }

    private Weights fetch(Map<String, Variable<TFloat32>> wanted) {
        if (wanted.isEmpty()) {
            return new Weights(List.of());
        }
        var runner = session.runner();
        wanted.values().forEach(runner::fetch);
        try (Result result = runner.run()) {
            var arrays = new ArrayList<NamedArray>();
            for (String name : wanted.keySet()) {
                Tensor tensor = result.get(arrays.size());
                List<Integer> shape = new ArrayList<>();
                for (long size : tensor.shape().asArray()) {
                    shape.add(Math.toIntExact(size));
                }
                arrays.add(new NamedArray(name, shape, Tensors.floats(tensor)));
            }
            return new Weights(arrays);
        }
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
            for (int number = 0; number < towers.size(); number++) {
                int from = (int) ((long) batch.size() * number / towers.size());
                int to = (int) ((long) batch.size() * (number + 1) / towers.size());
                var shape = Shape.of(to - from, input.height(), input.width(), input.channels());
                Tower tower = towers.get(number);
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
