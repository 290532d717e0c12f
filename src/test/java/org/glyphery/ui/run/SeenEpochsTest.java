package org.glyphery.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunProgress;
import org.glyphery.run.RunSamples;
import org.glyphery.run.RunStatus;
import org.glyphery.training.PlanTexts;
import org.junit.jupiter.api.Test;

class SeenEpochsTest {

    private static final Run RUN =
            RunSamples.finished(
                    1,
                    PlanTexts.readYaml("{architecture: {kind: mlp}, learning: {epochs: 1000}}"),
                    0.9);

    @Test
    void an_epoch_that_was_done_in_part_is_another_once_it_is_done_whole() {
        var part = view(RunStatus.CANCELLED, List.of(RunSamples.epoch(1, 30)));
        var whole = view(RunStatus.RUNNING, List.of(RunSamples.epoch(1, 100)));
        assertThat(whole.isSameEpoch(part)).isFalse();
        assertThat(whole.isSameSplit(part)).isFalse();
        var later =
                view(
                        RunStatus.RUNNING,
                        List.of(RunSamples.epoch(1, 100), RunSamples.epoch(2, 200)));
        assertThat(later.isSameEpoch(whole)).isTrue();
        assertThat(later.steps(List.of(2))).isEqualTo(Map.of(1, 100L, 2, 200L));
    }

    @Test
    void of_many_epochs_those_are_watched_that_are_spread_over_all() {
        List<EpochScores> history = epochs(1000);
        Run ended = RunSamples.after(RUN, RunStatus.FINISHED, history.getLast());
        List<Integer> watched = watched(ended, history, 502);
        assertThat(watched).hasSizeBetween(WatchedEpochs.MOST, WatchedEpochs.MOST + 2);
        assertThat(watched).contains(502, 1000).isSorted();
        assertThat(gaps(watched)).isLessThanOrEqualTo(5);
        assertThat(watched(ended, epochs(199), 0)).hasSize(199);
    }

    @Test
    void while_a_run_goes_on_the_epochs_that_are_watched_stay_the_same() {
        Run running = RunSamples.after(RUN, RunStatus.RUNNING, RunSamples.epoch(503, 50_300));
        List<Integer> before = watched(running, epochs(500), 0);
        assertThat(watched(running, epochs(503), 0)).containsAll(before).endsWith(503);
    }

    @Test
    void a_run_that_rests_in_its_rivals_turn_shows_the_figures_that_it_has() {
        Run resting = RunSamples.after(RUN, RunStatus.RUNNING, RunSamples.epoch(3, 300));
        var figures = new RunFigures();
        figures.show(resting, Optional.empty());
        assertThat(text(figures)).contains("3 of 1000 done").contains("trained for3");
        figures.show(
                resting,
                Optional.of(
                        new RunProgress(
                                resting.id(),
                                "Run",
                                4,
                                1000,
                                301,
                                100_000,
                                0.5,
                                2000,
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(9))));
        assertThat(text(figures)).contains("4 of 1000").doesNotContain("done");
    }

    private static String text(RunFigures figures) {
        return figures.getElement().getTextRecursively();
    }

    private static EpochInView view(RunStatus status, List<EpochScores> history) {
        Run run = RunSamples.after(RUN, status, history.getLast());
        var first = RunAddress.of(QueryParameters.of("epoch", "1"));
        return EpochInView.of(run, history, first).orElseThrow();
    }

    private static List<EpochScores> epochs(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(epoch -> RunSamples.epoch(epoch, 100L * epoch))
                .toList();
    }

    private static List<Integer> watched(Run run, List<EpochScores> history, int looked) {
        return WatchedEpochs.of(run, history, looked).stream().map(EpochScores::epoch).toList();
    }

    private static int gaps(List<Integer> epochs) {
        return IntStream.range(1, epochs.size())
                .map(place -> epochs.get(place) - epochs.get(place - 1))
                .max()
                .orElseThrow();
    }
}
