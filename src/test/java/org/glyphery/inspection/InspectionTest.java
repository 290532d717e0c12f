package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glyphery.dataset.Examples;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.ScoredSplit;
import org.glyphery.run.StarterSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "glyphery.serving.memory=1MB")
class InspectionTest {

    private static final String NAME = "Inspected";

    private final Inspection inspection;
    private final Runs runs;
    private final RunQueue queue;
    private final RunEvents events;
    private final LoadedModels loaded;

    InspectionTest(
            @Autowired Inspection inspection,
            @Autowired Runs runs,
            @Autowired RunQueue queue,
            @Autowired RunEvents events,
            @Autowired LoadedModels loaded) {
        this.inspection = inspection;
        this.runs = runs;
        this.queue = queue;
        this.events = events;
        this.loaded = loaded;
    }

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    @Test
    void the_surest_mistakes_come_first() throws Exception {
        Run run = nearestMean();
        var answers = inspection.answers(run, 0, ScoredSplit.TEST);
        var wrong = answers.wrong();
        assertThat(wrong).hasSize(10_000 - 8_203);

        var worst = inspection.worstFirst(run, 0, answers.examples(), wrong);

        assertThat(worst).extracting(ReadExample::index).doesNotHaveDuplicates().hasSize(1_797);
        double before = 0;
        for (ReadExample example : worst) {
            double probability = example.probability().orElseThrow();
            assertThat(probability).isBetween(before, 0.5);
            before = probability;
        }
        for (ReadExample example : List.of(worst.getFirst(), worst.getLast())) {
            assertThat(example.probability().orElseThrow())
                    .isCloseTo(byHand(run, answers.examples(), example), within(1e-5));
        }
    }

    @Test
    void where_no_weights_were_kept_mistakes_come_as_they_are() throws Exception {
        Run run = nearestMean();
        var answers = inspection.answers(run, 0, ScoredSplit.TEST);

        assertThat(inspection.worstFirst(run, 99, answers.examples(), answers.wrong()))
                .isEqualTo(answers.wrong());
        assertThat(inspection.pictures(run, 99)).isEmpty();
    }

    /// The panel of an example asks twenty runs so, and the sheet of mistakes one.
    @Test
    void work_over_many_runs_stays_within_the_memory_of_loaded_models() throws Exception {
        List<Run> many = new ArrayList<>();
        for (int number = 0; number < 6; number++) many.add(nearestMean());
        var examples = inspection.answers(many.getFirst(), 0, ScoredSplit.TEST).examples();
        var one = ReadExample.of(5, examples.label(5), 0);
        for (int round = 0; round < 2; round++) {
            for (Run run : many) {
                float[] read = inspection.probabilities(run, 0, examples.glyph(5)).orElseThrow();
                assertThat((double) read[examples.label(5)])
                        .isCloseTo(byHand(run, examples, one), within(1e-5));
                assertThat(inspection.worstFirst(run, 0, examples, List.of(one))).hasSize(1);
                assertThat(loaded.bytes()).isBetween(1L, loaded.mostBytes());
            }
        }
        assertThat(loaded.all()).hasSizeBetween(1, many.size() - 1);
    }

    /// `softmax(x W + b)`, written out.
    private double byHand(Run run, Examples examples, ReadExample example) {
        float[] kernel = runs.bestWeights(run).get("dense1/kernel").values();
        float[] bias = runs.bestWeights(run).get("dense1/bias").values();
        float[] pixels = examples.glyph(example.index()).pixels();
        double[] logits = new double[10];
        for (int label = 0; label < 10; label++) {
            logits[label] = bias[label];
            for (int pixel = 0; pixel < pixels.length; pixel++) {
                logits[label] += pixels[pixel] * kernel[pixel * 10 + label];
            }
        }
        double sum = 0;
        for (double logit : logits) sum += Math.exp(logit - logits[example.label()]);
        return 1 / sum;
    }

    private Run nearestMean() throws InterruptedException {
        var ended = new CountDownLatch(1);
        var subscription =
                events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var run)
                            && run.name().equals(NAME)
                            && run.status() == RunStatus.FINISHED) ended.countDown();
                });
        var plan = StarterSet.plans().getFirst().described(NAME, List.of(), "");
        Run added = runs.add(List.of(plan), Priority.PERSON).getFirst();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        subscription.end();
        return runs.get(added.id());
    }
}
