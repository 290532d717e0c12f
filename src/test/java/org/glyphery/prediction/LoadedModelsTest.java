package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Classifier;
import org.glyphery.network.Optimizer;
import org.glyphery.network.Probe;
import org.glyphery.network.Softmax;
import org.glyphery.network.UpdateRule;
import org.glyphery.prediction.LoadedModels.LoadedEpoch;
import org.glyphery.run.EpochScores;
import org.glyphery.run.NoWeights;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.util.unit.DataSize;

/// Every model here is an epoch of one small MLP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LoadedModelsTest {

    private static final String NAME = "Epochs to be loaded";
    private static final int EPOCHS = 4;
    private static final float[] SEVEN = Digits.mnist().test().glyph(0).pixels();

    private final Runs runs;
    private final RunEvents events;
    private Run run;

    LoadedModelsTest(@Autowired Runs runs, @Autowired RunEvents events) {
        this.runs = runs;
        this.events = events;
    }

    @BeforeEach
    void train() throws InterruptedException {
        var known = runs.all().stream().filter(each -> each.name().equals(NAME)).findFirst();
        run = known.isPresent() ? known.get() : trained();
    }

    @Test
    void an_epoch_is_loaded_at_its_first_question_and_kept() {
        var loaded = loaded(3);
        assertThat(loaded.all()).isEmpty();
        assertThat(ask(loaded, 2)).isEqualTo(expected(2));
        assertThat(ask(loaded, 2)).isEqualTo(expected(2));
        assertThat(epochs(loaded)).containsExactly(2);
        assertThat(loaded.bytes()).isEqualTo(oneEpoch());
        loaded.close();
        assertThat(loaded.all()).isEmpty();
        assertThat(loaded.bytes()).isZero();
    }

    @Test
    void a_probe_answers_as_the_model_does_and_takes_its_share_of_the_same_memory() {
        long ofProbe = Probe.nativeBytes(runs.network(run));
        var loaded = new LoadedModels(runs, settings(oneEpoch() + ofProbe));
        float[] expected = ask(loaded, 2);
        float[] logits =
                loaded.probe(
                        run,
                        2,
                        probe -> probe.ask(each -> each.activations(SEVEN, 1)).getLast().values());
        assertThat(Softmax.calibrated(logits, 0, 10, temperature(2)))
                .containsExactly(expected, within(1e-6f));
        assertThat(loaded.bytes()).isEqualTo(oneEpoch() + ofProbe);
        assertThat(epochs(loaded)).containsExactly(2, 2);
        ask(loaded, 3);
        assertThat(epochs(loaded)).containsExactly(3, 2);
        assertThat(loaded.bytes()).isEqualTo(oneEpoch() + ofProbe);
        loaded.forgetAll(run.id());
        assertThat(loaded.bytes()).isZero();
    }

    @Test
    void the_epoch_whose_last_question_is_longest_ago_is_unloaded_first() {
        var loaded = loaded(2);
        ask(loaded, 1);
        ask(loaded, 2);
        ask(loaded, 1);
        assertThat(ask(loaded, 3)).isEqualTo(expected(3));
        assertThat(epochs(loaded)).containsExactly(3, 1);
        assertThat(ask(loaded, 2)).isEqualTo(expected(2));
        assertThat(epochs(loaded)).containsExactly(2, 3);
        assertThat(loaded.bytes()).isEqualTo(2 * oneEpoch());
        loaded.close();
    }

    @Test
    void an_epoch_that_alone_takes_more_than_the_limit_is_refused_with_the_setting() {
        var loaded = new LoadedModels(runs, settings(oneEpoch() - 1));
        assertThatThrownBy(() -> ask(loaded, 1))
                .isInstanceOf(ModelTooLarge.class)
                .hasMessageContaining("glyphery.serving.memory");
        assertThat(loaded.all()).isEmpty();
    }

    @Test
    void an_epoch_that_is_not_kept_takes_no_place_of_those_that_are() {
        var loaded = loaded(2);
        ask(loaded, 1);
        ask(loaded, 2);
        assertThatThrownBy(() -> ask(loaded, 99)).isInstanceOf(NoWeights.class);
        assertThat(epochs(loaded)).containsExactly(2, 1);
        assertThat(loaded.bytes()).isEqualTo(2 * oneEpoch());
        loaded.close();
    }

    @Test
    void an_epoch_that_is_unloaded_while_it_answers_counts_until_it_has() {
        var loaded = loaded(1);
        loaded.ask(
                run,
                1,
                answering -> {
                    ask(loaded, 2);
                    assertThat(epochs(loaded)).containsExactly(2);
                    assertThat(loaded.bytes()).isEqualTo(2 * oneEpoch());
                    return answering;
                });
        assertThat(loaded.bytes()).isEqualTo(oneEpoch());
        loaded.close();
    }

    @Test
    void a_forgotten_run_is_unloaded_whole() {
        var loaded = loaded(4);
        for (int epoch = 1; epoch <= EPOCHS; epoch++) ask(loaded, epoch);
        loaded.forget(run.id(), 2);
        assertThat(epochs(loaded)).containsExactly(4, 3, 1);
        loaded.forgetAll(run.id());
        assertThat(loaded.all()).isEmpty();
    }

    @Test
    void an_epoch_that_has_been_trained_on_is_loaded_anew() {
        var loaded = loaded(2);
        ask(loaded, EPOCHS);
        ask(loaded, 1);
        loaded.forgetReplaced(run);
        assertThat(epochs(loaded)).containsExactly(1, EPOCHS);
        loaded.forgetReplaced(trainedOn());
        assertThat(epochs(loaded)).containsExactly(1);
        loaded.close();
    }

    /// The run with one step more in its last epoch.
    private Run trainedOn() {
        var last = run.last().orElseThrow();
        var more =
                new EpochScores(
                        last.epoch(),
                        last.seconds(),
                        last.step() + 1,
                        last.training(),
                        last.validation(),
                        last.test());
        return new Run(
                run.id(),
                run.model(),
                run.plan(),
                run.status(),
                run.parameters(),
                run.compute(),
                run.created(),
                run.trainingSeconds(),
                run.failure(),
                run.remark(),
                run.best(),
                Optional.of(more));
    }

    /// More epochs are asked than have room, so that they are loaded and unloaded all the time.
    @Test
    void threads_that_drive_each_other_out_get_right_answers_all_the_same() throws Exception {
        var loaded = loaded(2);
        List<float[]> expected = new ArrayList<>();
        for (int epoch = 1; epoch <= EPOCHS; epoch++) expected.add(expected(epoch));
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int thread = 0; thread < 6; thread++) {
                int first = thread;
                Callable<Boolean> asking =
                        () -> {
                            for (int time = 0; time < 40; time++) {
                                int epoch = (first + time) % EPOCHS;
                                assertThat(ask(loaded, epoch + 1)).isEqualTo(expected.get(epoch));
                            }
                            return true;
                        };
                asked.add(threads.submit(asking));
            }
            for (var each : asked) assertThat(each.get(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(loaded.all()).hasSize(2);
        assertThat(loaded.bytes()).isEqualTo(2 * oneEpoch());
        loaded.close();
    }

    private Run trained() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var subscription =
                events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var changed)
                            && changed.name().equals(NAME)
                            && changed.status() == RunStatus.FINISHED) {
                        ended.countDown();
                    }
                });
        Run added = runs.add(List.of(plan()), Priority.PERSON).getFirst();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        subscription.end();
        return runs.get(added.id());
    }

    private static Plan plan() {
        var learning =
                PlanDefaults.descent()
                        .withUpdate(new UpdateRule(new Optimizer.Momentum(0.9), 0, 0))
                        .withSchedule(new Schedule.Constant(0.01))
                        .withBatchSize(100)
                        .withEpochs(EPOCHS)
                        .withSeed(3);
        return new Plan(
                NAME,
                new DatasetChoice(Mnist.NAME, Mnist.version(), 55_000),
                new Architecture.Mlp(List.of(64), Activation.RELU),
                learning);
    }

    private LoadedModels loaded(int places) {
        return new LoadedModels(runs, settings(places * oneEpoch()));
    }

    private static ServingSettings settings(long memory) {
        var standard = ServingSettingsTest.DEFAULT;
        return new ServingSettings(
                DataSize.ofBytes(memory),
                standard.patience(),
                standard.largestBatch(),
                standard.mostPictures());
    }

    private long oneEpoch() {
        return Classifier.nativeBytes(runs.network(run));
    }

    private float[] ask(LoadedModels loaded, int epoch) {
        return loaded.ask(run, epoch, answering -> answering.probabilities(SEVEN, 1));
    }

    private float[] expected(int epoch) {
        var weights = runs.weights(run, epoch).orElseThrow();
        try (var classifier = new Classifier(runs.network(run), weights)) {
            return Softmax.calibrated(classifier.logits(SEVEN, 1), 0, 10, temperature(epoch));
        }
    }

    private double temperature(int epoch) {
        return runs.scores(run, epoch).orElseThrow().temperature();
    }

    private static List<Integer> epochs(LoadedModels loaded) {
        return loaded.all().stream().map(LoadedEpoch::epoch).toList();
    }
}
