package org.glyphery.run;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Examples;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Network;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.RunId;
import org.glyphery.training.Schedule;
import org.glyphery.training.Scores;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs that nobody trained, with histories that look like it, to fill a database. Each says so in
/// its notes.
public final class MadeUpRuns {

    private static final String NO_WEIGHTS = "0".repeat(64);
    private static final int CLASSES = 10;
    private static final List<Integer> BATCHES = List.of(32, 64, 128, 256);

    private final RunStore store;
    private final RunTrainer trainer;
    private final RunFiles files;
    private final RunEvents events;
    private final Examples test;
    private final TransactionTemplate transactions;
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    public MadeUpRuns(ApplicationContext glyphery) {
        store = glyphery.getBean(RunStore.class);
        trainer = glyphery.getBean(RunTrainer.class);
        files = glyphery.getBean(RunFiles.class);
        events = glyphery.getBean(RunEvents.class);
        test = glyphery.getBean(Datasets.class).open(StarterSet.cnn().dataset()).test();
        transactions = glyphery.getBean(TransactionTemplate.class);
    }

    public void add(int runs, int epochs) {
        for (int number = 1; number <= runs; number++) {
            var plan = plan(number, epochs);
            transactions.executeWithoutResult(_ -> {
                RunId id = add(plan, epochs).id();
                if (random.nextInt(20) == 0) store.cancelled(id);
                else store.finished(id, null);
            });
        }
    }

    /// Runs whose models answer to the test split, right as often as their scores say, and can be
    /// asked: their weights are random ones.
    ///
    /// @return their ids
    public List<RunId> addAnswering(int runs, int epochs) {
        List<RunId> ids = new ArrayList<>();
        for (int number = 1; number <= runs; number++) {
            var plan = plan(number, epochs);
            transactions.executeWithoutResult(_ -> {
                Run run = add(plan, epochs);
                for (EpochScores scores : store.epochs(run.id())) writeFiles(run, scores);
                store.finished(run.id(), null);
                ids.add(run.id());
            });
        }
        return ids;
    }

    /// One epoch more; whoever listens hears of it.
    public void train(RunId id, int epoch) {
        var scores = epoch(epoch, 0.9);
        writeFiles(store.get(id), scores);
        store.addEpoch(id, scores, NO_WEIGHTS, List.of());
        events.tell(new RunEvent.Changed(store.get(id)));
    }

    private void writeFiles(Run run, EpochScores scores) {
        var network = Network.of(run.plan().architecture(), PictureShape.MNIST, CLASSES);
        var weights = Weights.initial(network, Initialisation.HE, scores.epoch());
        files.writeWhole(
                files.folder(run.id(), scores.epoch()),
                folder -> {
                    Files.write(
                            folder.resolve("test.labels"),
                            answers(scores.test().orElseThrow().accuracy()));
                    try (var out = Files.newOutputStream(folder.resolve("weights.npz"))) {
                        Npz.write(weights, out);
                    }
                });
    }

    private byte[] answers(double accuracy) {
        byte[] answers = new byte[test.count()];
        for (int index = 0; index < answers.length; index++) {
            boolean right = random.nextDouble() < accuracy;
            answers[index] = (byte) (right ? test.label(index) : random.nextInt(CLASSES));
        }
        return answers;
    }

    private Run add(Plan plan, int epochs) {
        var network = Network.of(plan.architecture(), PictureShape.MNIST, CLASSES);
        var entry = new RunStore.QueuedPlan(RunId.next(), plan, network.parameterCount());
        Run run = store.insert(List.of(entry), Priority.PERSON).getFirst();
        store.started(run.id(), trainer.provenance(run));
        double limit = 0.9 + 0.095 * random.nextDouble();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            store.addEpoch(
                    run.id(),
                    epoch(epoch, limit - 0.3 * Math.exp(-epoch / 8.0)),
                    NO_WEIGHTS,
                    List.of());
        }
        return store.get(run.id());
    }

    private EpochScores epoch(int epoch, double accuracy) {
        var validation = scores(accuracy);
        return new EpochScores(
                epoch,
                0.5,
                epoch * 430L,
                scores(accuracy),
                Optional.of(validation),
                Optional.of(scores(accuracy)));
    }

    private Scores scores(double accuracy) {
        double noisy = Math.round(10_000 * (accuracy - 0.004 * random.nextDouble())) / 10_000.0;
        return new Scores(-Math.log(noisy), noisy);
    }

    private Plan plan(int number, int epochs) {
        int batch = BATCHES.get(random.nextInt(BATCHES.size()));
        int units = 16 << random.nextInt(5);
        var learning =
                PlanDefaults.descent()
                        .withSchedule(
                                new Schedule.Constant(Math.pow(10, -2 - 2 * random.nextDouble())))
                        .withBatchSize(batch)
                        .withEpochs(epochs)
                        .withSeed(number);
        return new Plan(
                Plan.VERSION,
                "MLP %d, batch %d, seed %d".formatted(units, batch, number),
                StarterSet.cnn().dataset(),
                new Architecture.Mlp(List.of(units), Activation.RELU),
                learning,
                List.of("made-up", number % 10 == 0 ? "baseline" : "sweep"),
                "Made up to measure pages; never trained.");
    }
}
