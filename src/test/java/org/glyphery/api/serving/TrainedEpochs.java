package org.glyphery.api.serving;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.glyphery.network.Classifier;
import org.glyphery.network.Softmax;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// A softmax regression of three epochs, trained once a class of tests, and what it must answer: by
/// the weights in the home folder and a classifier that no server knows of. A constructor of tests
/// may take it.
final class TrainedEpochs implements AutoCloseable {

    /// Trains it before the tests of a class and deletes it after them: tests of pages and lists in
    /// the same Glyphery expect none but their own.
    static final class Fixture implements BeforeAllCallback, ParameterResolver {

        private static final Namespace STORE = Namespace.create(Fixture.class);

        @Override
        public void beforeAll(ExtensionContext tests) {
            var context = SpringExtension.getApplicationContext(tests);
            var epochs = in(context.getBean(Runs.class), context.getBean(RunBin.class));
            tests.getStore(STORE).put(MODEL, epochs);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext tests) {
            return parameter.getParameter().getType() == TrainedEpochs.class;
        }

        @Override
        public @Nullable Object resolveParameter(
                ParameterContext parameter, ExtensionContext tests) {
            return tests.getStore(STORE).get(MODEL);
        }
    }

    static final String MODEL = "three-epochs";

    private static final String PLAN =
            """
            name: Three epochs
            architecture: {kind: linear}
            learning: {epochs: 3, batchSize: 500}
            """;

    private final Runs runs;
    private final RunBin bin;
    private final Run run;

    private TrainedEpochs(Runs runs, RunBin bin, Run run) {
        this.runs = runs;
        this.bin = bin;
        this.run = run;
    }

    private static TrainedEpochs in(Runs runs, RunBin bin) {
        var run =
                find(runs)
                        .orElseGet(() ->
                                runs.add(List.of(PlanTexts.readYaml(PLAN)), Priority.PERSON)
                                        .getFirst());
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> runs.get(run.id()).status() == RunStatus.FINISHED);
        return new TrainedEpochs(runs, bin, runs.get(run.id()));
    }

    private static Optional<Run> find(Runs runs) {
        return runs.all().stream().filter(run -> run.model().value().equals(MODEL)).findAny();
    }

    @Override
    public void close() {
        runs.delete(run.id());
        bin.delete(run.id());
    }

    Run run() {
        return run;
    }

    int best() {
        return run.best().orElseThrow().epoch();
    }

    /// The probabilities as the network was trained to give them.
    ///
    /// @return [size, classes]
    float[] answers(int epoch, float[] pixels, int size) {
        return Softmax.probabilities(logits(epoch, pixels, size), 10);
    }

    /// @return [size, classes]
    float[] calibrated(int epoch, float[] pixels, int size) {
        return Softmax.calibrated(logits(epoch, pixels, size), 10, temperature(epoch));
    }

    double temperature(int epoch) {
        return runs.scores(run, epoch)
                .flatMap(EpochScores::calibration)
                .orElseThrow()
                .temperature();
    }

    private float[] logits(int epoch, float[] pixels, int size) {
        var weights = runs.weights(run, epoch).orElseThrow();
        try (var classifier = new Classifier(runs.network(run), weights)) {
            return classifier.logits(pixels, size);
        }
    }

    /// [size, 28, 28, 1], grey of every level.
    static float[] pictures(int size) {
        var random = new Random(11);
        float[] pixels = new float[size * 784];
        for (int at = 0; at < pixels.length; at++) pixels[at] = random.nextInt(256) / 255f;
        return pixels;
    }

    /// Pixels as JSON, arrays in arrays of this shape; the first size counts the pictures.
    static String json(float[] pixels, int... shape) {
        return json(pixels, 0, shape, 0);
    }

    private static String json(float[] pixels, int from, int[] shape, int depth) {
        if (depth == shape.length) return Float.toString(pixels[from]);
        int step = IntStream.of(shape).skip(depth + 1).reduce(1, Math::multiplyExact);
        return IntStream.range(0, shape[depth])
                .mapToObj(index -> json(pixels, from + index * step, shape, depth + 1))
                .toList()
                .toString();
    }
}
