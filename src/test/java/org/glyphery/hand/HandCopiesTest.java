package org.glyphery.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glyphery.api.TrainedTemplates.NEAREST_MEAN;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.glyphery.api.TemplatesServer;
import org.glyphery.dataset.CollectionName;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Datasets;
import org.glyphery.dataset.Digits;
import org.glyphery.dataset.Erasure;
import org.glyphery.dataset.Gift;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.dataset.OwnCollections;
import org.glyphery.dataset.OwnExamples;
import org.glyphery.dataset.collections.CollectionVersion;
import org.glyphery.dataset.collections.CollectionVersions;
import org.glyphery.image.Ink;
import org.glyphery.network.NamedArray;
import org.glyphery.network.TrainedLayers;
import org.glyphery.network.Weights;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.run.DatasetRemoval;
import org.glyphery.run.ModelName;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunQueue;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Copies of a small network that learn digits of MNIST, kept as somebody's own.
@TemplatesServer
class HandCopiesTest {

    private static final Plan SMALL =
            PlanTexts.readYaml(
                    """
                    name: Small
                    dataset: {name: mnist, validation: 500, first: 2000}
                    architecture: {kind: mlp, hiddenUnits: [16]}
                    learning: {epochs: 1}
                    """);

    @Autowired private HandCopies copies;
    @Autowired private MeasuredHands measured;
    @Autowired private OwnExamples own;
    @Autowired private OwnCollections collections;
    @Autowired private CollectionVersions versions;
    @Autowired private Datasets datasets;
    @Autowired private DatasetRemoval removal;
    @Autowired private Models models;
    @Autowired private Runs runs;
    @Autowired private RunQueue queue;
    @Autowired private RunBin bin;
    @Autowired private RunEvents events;

    private OwnCollection mine;

    @BeforeEach
    void train() throws InterruptedException {
        mine = collections.require(CollectionName.MINE);
        if (runs.like(SMALL).isEmpty()) {
            finished(() -> runs.add(List.of(SMALL), Priority.PERSON).getFirst());
        }
    }

    @AfterEach
    void erase() {
        copies.of(mine.name()).forEach(copies::undo);
        own.erase(Erasure.ofAll(CollectionName.MINE));
    }

    @Test
    void a_copy_of_the_last_layer_learns_and_is_undone_without_a_trace() throws Exception {
        keep(30);
        List<ModelName> before = names();
        Run run = finished(() -> copies.train(small(), mine, TrainedLayers.LAST));

        Weights learned = runs.weights(run, run.best().orElseThrow().epoch()).orElseThrow();
        Weights copied = runs.bestWeights(small().run());
        for (NamedArray array : copied.arrays()) {
            float[] now = learned.get(array.name()).values();
            if (array.name().startsWith("dense2")) assertThat(now).isNotEqualTo(array.values());
            else assertThat(now).isEqualTo(array.values());
        }
        assertThat(models.find(run.model()).orElseThrow().isCopy()).isTrue();
        HandCopy copy = copies.of(mine.name()).getFirst();
        assertThat(copy.run().id()).isEqualTo(run.id());
        assertThat(copies.learned(copy)).isEqualTo(24);
        assertThat(copies.unseen(copy, mine)).hasSize(6);
        keep(31); // one more, which nobody has seen
        HandFigures figures = measured.of(copy, mine);
        assertThat(figures.before().unseen().orElseThrow().count()).isEqualTo(7);
        assertThat(figures.after().unseen().orElseThrow().count()).isEqualTo(7);
        assertThat(figures.after().test().orElseThrow().count()).isEqualTo(10_000);

        copies.undo(copy);
        assertThat(copies.of(mine.name())).isEmpty();
        assertThat(runs.find(run.id())).isEmpty();
        assertThat(bin.find(run.id())).isEmpty();
        assertThat(versions.of(mine)).isEmpty();
        assertThat(datasets.current("my-digits")).isEmpty();
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void a_copy_waits_before_all_others_and_one_of_the_same_is_made_once() {
        keep(12);
        queue.pause();
        try {
            Run other =
                    runs.add(List.of(SMALL.described("Other", List.of(), "")), Priority.PERSON)
                            .getFirst();
            Run copy = copies.train(small(), mine, TrainedLayers.ALL);
            assertThat(copies.train(small(), mine, TrainedLayers.ALL).id()).isEqualTo(copy.id());
            assertThat(queue.waiting(2)).extracting(Run::id).containsExactly(copy.id(), other.id());
            assertThat(copies.gathered(small(), mine).heldBack()).isZero();
            runs.delete(other.id());
            bin.delete(other.id());
        } finally {
            erase();
            queue.goOn();
        }
    }

    @Test
    void a_version_that_another_run_names_stays() {
        keep(20);
        queue.pause();
        try {
            Run last = copies.train(small(), mine, TrainedLayers.LAST);
            Run all = copies.train(small(), mine, TrainedLayers.ALL);
            HandCopy first = copy(last);
            assertThat(copies.isAlone(first)).isFalse();
            copies.undo(first);
            assertThat(versions.of(mine)).hasSize(1);
            assertThat(copies.isAlone(copy(all))).isTrue();
        } finally {
            erase();
            queue.goOn();
        }
        assertThat(versions.of(mine)).isEmpty();
    }

    /// Too few for any to be held back, so that the version of the copy has the same drawings.
    @Test
    void a_version_that_a_person_made_stays_when_a_copy_is_undone() {
        keep(12);
        DatasetFacts made = versions.freeze(mine);
        queue.pause();
        try {
            HandCopy copy = copy(copies.train(small(), mine, TrainedLayers.LAST));
            assertThat(copies.learned(copy)).isEqualTo(12);
            assertThat(copies.isAlone(copy)).isTrue();
            copies.undo(copy);
            assertThat(versions.of(mine))
                    .extracting(CollectionVersion::facts)
                    .containsExactly(made);
        } finally {
            erase();
            queue.goOn();
        }
        removal.remove(made);
    }

    @Test
    void what_cannot_learn_a_hand_is_told_why() {
        assertRefused(small(), "holds no drawing yet");
        keep(1);
        assertRefused(small(), "two drawings at least");
        keep(3);
        assertRefused(model(NEAREST_MEAN), "closed form");
        own.erase(Erasure.ofAll(CollectionName.MINE));
        own.keep(Gift.MINE, new Ink(List.of()), Digits.mnist().test().glyph(0), "x");
        assertRefused(small(), "just the model's classes");
        assertThat(versions.of(mine)).isEmpty();
    }

    private void assertRefused(Model model, String why) {
        assertThatThrownBy(() -> copies.train(model, mine, TrainedLayers.LAST))
                .hasMessageContaining(why);
    }

    private HandCopy copy(Run run) {
        return HandCopy.of(run, mine.name()).orElseThrow();
    }

    private List<ModelName> names() {
        return models.all().stream().map(Model::name).toList();
    }

    private Model small() {
        return model("small");
    }

    private Model model(String name) {
        return models.find(new ModelName(name)).orElseThrow();
    }

    /// Keeps digits until there are so many.
    private void keep(int count) {
        var test = Digits.mnist().test();
        for (int index = own.all(CollectionName.MINE).size(); index < count; index++) {
            own.keep(
                    Gift.MINE,
                    new Ink(List.of()),
                    test.glyph(index),
                    Integer.toString(test.label(index)));
        }
    }

    private interface Queueing {
        Run run();
    }

    private Run finished(Queueing queueing) throws InterruptedException {
        var ended = new CountDownLatch(1);
        Predicate<Run> isFinished = run -> run.status() == RunStatus.FINISHED;
        var subscription =
                events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var run) && isFinished.test(run)) {
                        ended.countDown();
                    }
                });
        Run run = queueing.run();
        assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
        subscription.end();
        return runs.get(run.id());
    }
}
