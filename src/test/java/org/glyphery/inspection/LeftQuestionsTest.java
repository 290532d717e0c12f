package org.glyphery.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.glyphery.Awaited;
import org.glyphery.prediction.LoadedModels;
import org.glyphery.run.Leftovers;
import org.glyphery.run.Run;
import org.glyphery.run.RunQueue;
import org.glyphery.run.Runs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Questions about what goes on in a network whose senders leave before they are answered.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class LeftQuestionsTest {

    private static final String NAME = "Left alone";

    /// As many may be held at once.
    private static final int PROBES = Runtime.getRuntime().availableProcessors();

    @Autowired private LoadedModels loaded;
    @Autowired private Runs runs;
    @Autowired private RunQueue queue;

    @AfterEach
    void leave_nothing_behind() {
        Leftovers.delete(runs, queue, List.of(NAME));
    }

    @Test
    void a_probe_does_nothing_for_one_who_has_left_and_gives_its_place_to_the_next() {
        Run run = BrieflyTrained.run(runs, NAME, BrieflyTrained.MLP);
        var left = new MockHttpServletRequest();
        var computed = new AtomicInteger();
        Awaited.ask(left, () -> computed.get() == 0); // goes after the first computation
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(left));
        try {
            for (int time = 0; time < 2 * PROBES; time++) {
                computed.set(0);
                assertThatThrownBy(() -> askAgainAndAgain(run, computed))
                        .isInstanceOf(Awaited.GivenUp.class);
                assertThat(computed).hasValue(1);
            }
            assertThatThrownBy(() -> askAgainAndAgain(run, computed))
                    .as("one who has left before")
                    .isInstanceOf(Awaited.GivenUp.class);
            assertThat(computed).hasValue(1);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
        assertThat(loaded.<Integer>probe(run, 1, probe -> probe.ask(each -> each.names().size())))
                .isPositive();
    }

    private void askAgainAndAgain(Run run, AtomicInteger computed) {
        loaded.probe(
                run,
                1,
                probe -> {
                    for (int time = 0; time < 9; time++) {
                        probe.ask(_ -> computed.incrementAndGet());
                    }
                    return probe;
                });
    }

    @Test
    void one_who_waits_for_a_probe_and_leaves_waits_no_longer() throws Exception {
        Run run = BrieflyTrained.run(runs, NAME, BrieflyTrained.MLP);
        var held = new CountDownLatch(PROBES);
        var released = new CountDownLatch(1);
        try (var threads = Executors.newCachedThreadPool()) {
            for (int each = 0; each < PROBES; each++) {
                threads.execute(() ->
                        loaded.probe(
                                run,
                                1,
                                probe -> {
                                    held.countDown();
                                    return await(released);
                                }));
            }
            try {
                assertThat(held.await(60, TimeUnit.SECONDS)).isTrue();
                leaveWhileWaiting(run);
            } finally {
                released.countDown();
            }
        }
    }

    private void leaveWhileWaiting(Run run) {
        var request = new MockHttpServletRequest();
        var looks = new AtomicInteger();
        Awaited.ask(request, () -> looks.incrementAndGet() < 3);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            assertThatThrownBy(() -> loaded.probe(run, 1, probe -> probe))
                    .isInstanceOf(Awaited.GivenUp.class);
            assertThat(looks).hasValue(3);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
