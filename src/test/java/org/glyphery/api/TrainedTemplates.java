package org.glyphery.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.glyphery.run.Priority;
import org.glyphery.run.RunEvent;
import org.glyphery.run.RunEvents;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.glyphery.run.StarterSet;

/// The two runs of the starter set that take no time, trained once a Glyphery.
public final class TrainedTemplates {

    public static final String NEAREST_MEAN = "templates-nearest-mean";
    public static final String DOT_PRODUCT = "templates-dot-product";

    private TrainedTemplates() {}

    static boolean are(Runs runs) {
        return runs.all().stream().anyMatch(run -> run.model().value().equals(NEAREST_MEAN));
    }

    public static void in(Runs runs, RunEvents events) throws InterruptedException {
        if (are(runs)) return;
        var left = new CountDownLatch(2);
        var subscription =
                events.subscribe(event -> {
                    if (event instanceof RunEvent.Changed(var run)
                            && List.of(NEAREST_MEAN, DOT_PRODUCT).contains(run.model().value())
                            && run.status() == RunStatus.FINISHED) {
                        left.countDown();
                    }
                });
        runs.add(StarterSet.plans().subList(0, 2), Priority.PERSON);
        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        subscription.end();
    }
}
