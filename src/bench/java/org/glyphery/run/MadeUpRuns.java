package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.glyphery.Ids;
import org.glyphery.image.Distortion;
import org.glyphery.image.PictureShape;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Initialisation;
import org.glyphery.network.Network;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.Schedule;
import org.glyphery.training.Scores;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs that nobody trained, with histories that look like it, to fill a database. Each says so in
/// its notes.
public final class MadeUpRuns {

    private static final List<Integer> BATCHES = List.of(32, 64, 128, 256);

    private final RunStore store;
    private final TransactionTemplate transactions;
    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    public MadeUpRuns(ApplicationContext glyphery) {
        store = glyphery.getBean(RunStore.class);
        transactions = glyphery.getBean(TransactionTemplate.class);
    }

    public void add(int runs, int epochs) {
        for (int number = 1; number <= runs; number++) {
            var plan = plan(number, epochs);
            transactions.executeWithoutResult(_ -> add(plan, epochs));
        }
    }

    private void add(Plan plan, int epochs) {
        var network = Network.of(plan.architecture(), PictureShape.MNIST, 10);
        var entry = new RunStore.Entry(Ids.next(), plan, network.parameterCount());
        Run run = store.insert(List.of(entry), Priority.PERSON).getFirst();
        store.started(run.id(), Provenance.ofThisMachine(run.compute()));
        double limit = 0.9 + 0.095 * random.nextDouble();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            store.addEpoch(run.id(), epoch(epoch, limit - 0.3 * Math.exp(-epoch / 8.0)));
        }
        var status = random.nextInt(20) == 0 ? RunStatus.CANCELLED : RunStatus.FINISHED;
        store.ended(run.id(), status, null);
    }

    private EpochScores epoch(int epoch, double accuracy) {
        var validation = scores(accuracy);
        return new EpochScores(
                epoch,
                0.5,
                epoch * 430L,
                scores(accuracy),
                Optional.of(validation),
                scores(accuracy));
    }

    private Scores scores(double accuracy) {
        double noisy = Math.round(10_000 * (accuracy - 0.004 * random.nextDouble())) / 10_000.0;
        return new Scores(-Math.log(noisy), noisy);
    }

    private Plan plan(int number, int epochs) {
        int batch = BATCHES.get(random.nextInt(BATCHES.size()));
        int units = 16 << random.nextInt(5);
        var learning =
                new Learning.GradientDescent(
                        Initialisation.HE,
                        new UpdateRule(Optimizer.Adam.DEFAULT, 0, 0),
                        new Schedule.Constant(Math.pow(10, -2 - 2 * random.nextDouble())),
                        batch,
                        epochs,
                        number,
                        Distortion.NONE);
        return new Plan(
                Plan.VERSION,
                "MLP %d, batch %d, seed %d".formatted(units, batch, number),
                StarterSet.cnn().dataset(),
                new Architecture.Mlp(List.of(units), Activation.RELU),
                learning,
                List.of("made-up", number % 10 == 0 ? "baseline" : "sweep"),
                "Made up to measure the Runs page; never trained.");
    }
}
