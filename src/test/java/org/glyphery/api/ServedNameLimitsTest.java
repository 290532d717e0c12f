package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.glyphery.api.TrainedTemplates.DOT_PRODUCT;
import static org.glyphery.api.TrainedTemplates.NEAREST_MEAN;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.glyphery.inspection.familiarity.Familiarity;
import org.glyphery.prediction.ChangeNote;
import org.glyphery.prediction.ExpectedRevision;
import org.glyphery.prediction.Models;
import org.glyphery.prediction.Promotion;
import org.glyphery.prediction.RecentLoad;
import org.glyphery.prediction.ReopenedNames;
import org.glyphery.prediction.ServedName;
import org.glyphery.prediction.ServedNames;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.Serving;
import org.glyphery.prediction.StaleRevision;
import org.glyphery.prediction.UnknownServedName;
import org.glyphery.prediction.UnsuitablePromotion;
import org.glyphery.run.ModelName;
import org.glyphery.run.ModelNameLock;
import org.glyphery.run.Priority;
import org.glyphery.run.Run;
import org.glyphery.run.RunBin;
import org.glyphery.run.Runs;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How many served names there can be, and that none of them is ever a model's too.
class ServedNameLimitsTest extends ServedNamesFixture {

    private static final ChangeNote NOTE =
            new ChangeNote(new ExpectedRevision.Whatever(), "a test", "");

    private final ModelNameLock lock;

    ServedNameLimitsTest(
            ApiClient client,
            @Autowired Models models,
            @Autowired Serving serving,
            @Autowired ServedNames names,
            @Autowired Runs runs,
            @Autowired RunBin bin,
            @Autowired ModelNameLock lock) {
        super(client, models, serving, names, runs, bin);
        this.lock = lock;
    }

    @Test
    void whoever_deletes_a_name_can_make_another_and_the_longest_deleted_are_forgotten() {
        String first = name + "-0";
        for (int number = 0; number < 200; number++) make(name + "-" + number);
        assertThatThrownBy(() -> make(name))
                .isInstanceOf(UnsuitablePromotion.class)
                .hasMessageContaining("There are 200 served names");
        names.delete(names.get(first), NOTE);
        make(name);
        names.delete(names.get(name), NOTE);
        assertThat(make(first).current().number()).isEqualTo(1);
        assertThat(names.history(first)).hasSize(3);

        var forgotten = names.get(first);
        names.delete(forgotten, NOTE);
        for (int number = 0; number < 1_000; number++) {
            names.delete(make("%s-later-%d".formatted(name, number)), NOTE);
        }
        assertThat(names.history(name + "-later-0")).hasSize(2);
        assertThatThrownBy(() -> names.history(first)).isInstanceOf(UnknownServedName.class);
        assertThatThrownBy(() -> names.restore(forgotten, NOTE)).isInstanceOf(StaleRevision.class);
    }

    @Test
    void a_forgotten_name_is_forgotten_by_the_next_server_too(
            @Autowired ApplicationContext glyphery) {
        names.delete(make(name), NOTE);
        for (int number = 0; number < 1_000; number++) {
            names.delete(make("%s-%d".formatted(name, number)), NOTE);
        }
        ServedNames reopened = ReopenedNames.in(glyphery);
        assertThatThrownBy(() -> reopened.history(name)).isInstanceOf(UnknownServedName.class);
        assertThat(reopened.history(name + "-0")).hasSize(2);
    }

    @Test
    void a_run_that_comes_at_the_same_time_takes_the_name_before_or_finds_it_taken()
            throws Exception {
        String taken = name + "-twin";
        var promotion =
                lock.taking(() -> {
                    var begun = CompletableFuture.supplyAsync(() -> make(taken));
                    requireWaiting(begun);
                    queue(taken);
                    return begun;
                });
        try {
            assertThatThrownBy((ThrowingCallable) promotion::join)
                    .hasCauseInstanceOf(UnsuitablePromotion.class)
                    .hasMessageContaining("is the name of a model itself");
        } finally {
            erase(taken);
        }
    }

    @Test
    void a_name_that_is_made_at_the_same_time_is_no_models() {
        String taken = name + "-twin";
        var queued =
                lock.taking(() -> {
                    var begun = CompletableFuture.supplyAsync(() -> queue(taken));
                    requireWaiting(begun);
                    make(taken);
                    return begun;
                });
        Run run = queued.join();
        try {
            assertThat(run.model()).hasToString(taken + "-2");
        } finally {
            erase(run.model().value());
        }
    }

    /// Nothing but a database of before can hold a served name that is a model's as well.
    @Test
    void who_names_no_model_is_answered_by_the_best_whatever_is_served_under_their_names(
            @Autowired ApplicationContext glyphery, @Autowired JdbcClient jdbc) {
        var best = models.bestOfEachKind().getFirst();
        make(name);
        jdbc.sql("update served_change set name = ?, model = ?, run_id = ? where name = ?")
                .params(best.name().value(), DOT_PRODUCT, run(DOT_PRODUCT).id().value(), name)
                .update();
        try {
            Serving shadowed = ReopenedNames.serving(glyphery);
            assertThat(shadowed.find(best.name()).flatMap(ServedTarget::served)).isPresent();
            assertThat(
                            new AskedModels(
                                            models,
                                            shadowed,
                                            (_, _) -> new Familiarity.Unmeasured())
                                    .usual())
                    .allSatisfy(target -> assertThat(target.served()).isEmpty())
                    .extracting(ServedTarget::model)
                    .isEqualTo(models.bestOfEachKind());
        } finally {
            jdbc.sql("delete from served_change where name = ?")
                    .param(best.name().value())
                    .update();
        }
    }

    @Test
    void a_request_for_a_version_that_is_gone_counts_as_failed(@Autowired RecentLoad load)
            throws Exception {
        make(name);
        promote(name, DOT_PRODUCT);
        Run old = run(NEAREST_MEAN);
        runs.delete(old.id());
        try {
            for (String version : new String[] {"1", "7"}) {
                String path = "/v1/models/%s/versions/%s:predict".formatted(name, version);
                assertThat(predict(path).statusCode()).isEqualTo(404);
            }
            Awaitility.await()
                    .untilAsserted(() -> {
                        var asked = load.of(new ModelName(name));
                        assertThat(asked.requests()).isEqualTo(2);
                        assertThat(asked.failed()).isEqualTo(2);
                    });
            predict("/v1/models/%s-nobody:predict".formatted(name));
            assertThat(load.of(new ModelName(name + "-nobody")).requests()).isZero();
        } finally {
            bin.restore(old.id());
        }
    }

    private ServedName make(String made) {
        return names.promote(new ModelName(made), new Promotion(run(NEAREST_MEAN), false, NOTE));
    }

    private Run queue(String called) {
        var plan = PlanTexts.readYaml("{name: %s, architecture: {kind: linear}}".formatted(called));
        return runs.add(List.of(plan), Priority.PERSON).getFirst();
    }

    /// Gives work that does not wait for the lock the time to be done.
    private static void requireWaiting(CompletableFuture<?> begun) {
        assertThatThrownBy(() -> begun.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }

    private void erase(String model) {
        Run run =
                runs.all().stream()
                        .filter(each -> each.model().value().equals(model))
                        .findFirst()
                        .orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> {
                    client.cancel(run.id().value());
                    runs.delete(run.id());
                    return true;
                });
        bin.delete(run.id());
    }
}
