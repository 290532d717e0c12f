package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.glyphery.dataset.DatasetChoice;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Mnist;
import org.glyphery.image.Glyph;
import org.glyphery.network.Activation;
import org.glyphery.network.Architecture;
import org.glyphery.network.Optimizer;
import org.glyphery.network.UpdateRule;
import org.glyphery.run.ModelName;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanTexts;
import org.glyphery.training.Schedule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ModelsTest {

    private static final int EPOCHS = 4;

    private final Models models;
    private final Runs runs;
    private final RunEvents events;

    @Autowired private Datasets datasets;
    @Autowired private LoadedModels loaded;
    @Autowired private PredictionTimes times;

    ModelsTest(@Autowired Models models, @Autowired Runs runs, @Autowired RunEvents events) {
        this.models = models;
        this.runs = runs;
        this.events = events;
    }

    /// The network is above 1 MB, so that the weights of epochs that are no longer best are dropped
    /// meanwhile.
    @Test
    void a_model_answers_all_the_time_while_its_run_gets_better_epochs() throws Exception {
        assertThatThrownBy(() -> models.predict(seven(), List.of(new ModelName("large-mlp"))))
                .isInstanceOf(UnknownModel.class);
        var firstEpoch = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var bestEpochs = new ConcurrentLinkedQueue<Integer>();
        var subscription =
                events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var changed)
                            && changed.model().value().equals("large-mlp")
                            && changed.best().isPresent()) {
                        bestEpochs.add(changed.best().get().epoch());
                        firstEpoch.countDown();
                        if (changed.status() != RunStatus.RUNNING) {
                            ended.countDown();
                        }
                    }
                });
        Run run = runs.add(List.of(largeMlp()), Priority.PERSON).getFirst();
        assertThat(firstEpoch.await(60, TimeUnit.SECONDS)).isTrue();
        Callable<Integer> asking =
                () -> {
                    int answers = 0;
                    while (ended.getCount() > 0) {
                        Prediction prediction =
                                models.predict(seven(), List.of(run.model())).getFirst();
                        assertThat(prediction.probabilities()[7]).isBetween(0.05f, 1f);
                        answers++;
                        Thread.sleep(2); // somebody who draws asks less often still
                    }
                    return answers;
                };
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> asked = new ArrayList<>();
            for (int thread = 0; thread < 3; thread++) {
                asked.add(threads.submit(asking));
            }
            for (Future<Integer> answers : asked) {
                assertThat(answers.get(90, TimeUnit.SECONDS)).isPositive();
            }
        }
        subscription.end();
        assertThat(bestEpochs).contains(1, EPOCHS);
        Model model = models.find(run.model()).orElseThrow();
        assertThat(model.run().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(model.epoch())
                .isEqualTo(runs.find(run.id()).orElseThrow().best().orElseThrow().epoch());
        assertThat(models.predict(seven(), List.of(run.model())).getFirst().label()).isEqualTo(7);
        assertRepeatsTheStoredAccuracy(model);
    }

    /// Whoever waits for a run's end in the database may delete it before all have heard of its
    /// end.
    @Test
    void a_model_whose_run_is_deleted_while_its_end_is_told_is_not_there_afterwards()
            throws Exception {
        var told = new CountDownLatch(1);
        var deletes =
                events.subscribe(event -> {
                    if (isEndOf("Deleted meanwhile", event)) {
                        deleteOnAnotherThread(((RunEvent.Changed) event).run());
                    }
                });
        var hearsLater = new Models(runs, datasets, loaded, times, events);
        var hearsLast =
                events.subscribe(event -> {
                    if (isEndOf("Deleted meanwhile", event)) told.countDown();
                });
        Run run = runs.add(List.of(templates()), Priority.PERSON).getFirst();
        assertThat(told.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(runs.find(run.id())).isEmpty();
        assertThat(hearsLater.find(run.model())).isEmpty();
        assertThat(models.find(run.model())).isEmpty();
        hearsLater.close();
        deletes.end();
        hearsLast.end();
    }

    private static boolean isEndOf(String name, RunEvent event) {
        return event instanceof RunEvent.Changed(var run)
                && run.name().equals(name)
                && run.status() == RunStatus.FINISHED;
    }

    private void deleteOnAnotherThread(Run run) {
        CompletableFuture.runAsync(() -> runs.delete(run.id())).join();
    }

    private static Plan templates() {
        return PlanTexts.readYaml(
                """
                name: Deleted meanwhile
                architecture: {kind: templates, form: NEAREST_MEAN}
                learning: {kind: closed-form}
                """);
    }

    /// The first thousand test digits, one by one, as the pad would ask.
    private void assertRepeatsTheStoredAccuracy(Model model) {
        var test = Digits.mnist().test();
        int right = 0;
        for (int index = 0; index < 1_000; index++) {
            int label = models.predict(test.glyph(index), List.of(model.name())).getFirst().label();
            right += label == test.label(index) ? 1 : 0;
        }
        assertThat(right / 1_000.0)
                .isCloseTo(
                        model.run().best().orElseThrow().test().orElseThrow().accuracy(),
                        within(0.04));
    }

    private static Glyph seven() {
        return Digits.mnist().test().glyph(0);
    }

    private static Plan largeMlp() {
        var learning =
                PlanDefaults.descent()
                        .withUpdate(new UpdateRule(new Optimizer.Momentum(0.9), 0, 0))
                        .withSchedule(new Schedule.Constant(0.01))
                        .withBatchSize(500)
                        .withEpochs(EPOCHS)
                        .withSeed(3);
        return new Plan(
                "Large MLP",
                new DatasetChoice(Mnist.NAME, Mnist.version(), Mnist.DEFAULT_VALIDATION),
                new Architecture.Mlp(List.of(350), Activation.RELU),
                learning);
    }
}
