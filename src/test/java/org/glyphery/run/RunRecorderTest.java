package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Weights;
import org.glyphery.training.Checkpoint;
import org.glyphery.training.Evaluation;
import org.glyphery.training.Scores;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingEvent.StepCompleted;
import org.glyphery.training.TrainingEvent.StepLoss;
import org.junit.jupiter.api.Test;

class RunRecorderTest extends RunRoomFixture {

    @Test
    void an_epoch_is_told_after_it_lies_in_files_and_database() {
        Run run = room.add(RunRoom.plan("Told", 0.1, 4), Priority.PERSON);
        var seen = new ArrayList<String>();
        room.events.subscribe(event -> {
            if (event instanceof RunEvent.Changed(var changed)) {
                int epoch = changed.last().orElseThrow().epoch();
                seen.add(
                        "%d %d %d"
                                .formatted(
                                        epoch,
                                        room.store.epochs(run.id()).size(),
                                        names(run, epoch).size()));
            }
        });
        record(run, 10, 0.5, 0.6, 0.7);
        assertThat(seen).containsExactly("1 1 7", "2 2 7", "3 3 7");
        assertThat(names(run, 2))
                .containsExactly(
                        "losses.csv",
                        "optimizer.npz",
                        "place.json",
                        "scores.json",
                        "test.labels",
                        "validation.labels",
                        "weights.npz");
        assertThat(names(run, 1)).doesNotContain("optimizer.npz").contains("weights.npz");
    }

    @Test
    void labels_take_one_byte_and_two_above_256_classes() throws IOException {
        Run run = room.add(RunRoom.plan("Labels", 0.1, 4), Priority.PERSON);
        var epoch = epoch(1, 0.5, 10);
        room.files.write(run.id(), epoch, 10, 100);
        assertThat(Files.readAllBytes(epochFolder(run, 1).resolve("test.labels")))
                .containsExactly(3, 1, 2);
        room.files.write(run.id(), epoch, 300, 100);
        assertThat(Files.readAllBytes(epochFolder(run, 1).resolve("test.labels")))
                .containsExactly(0, 3, 0, 1, 0, 2);
    }

    @Test
    void losses_are_thinned_to_two_thousand_a_run() throws IOException {
        Run run = room.add(RunRoom.plan("Losses", 0.1, 4), Priority.PERSON);
        record(run, 5, 0.5);
        List<String> lines = Files.readAllLines(epochFolder(run, 1).resolve("losses.csv"));
        assertThat(lines).startsWith("step,cross-entropy", "4,0.25").hasSizeBetween(400, 501);
    }

    @Test
    void a_small_network_keeps_the_weights_of_every_epoch() {
        Run run = room.add(RunRoom.plan("Small", 0.1, 30), Priority.PERSON);
        double[] accuracies = new double[30];
        record(run, 10, accuracies);
        assertThat(epochsWith(run, "weights.npz"))
                .isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
        assertThat(epochsWith(run, "optimizer.npz")).containsExactly(29, 30);
    }

    /// Best so far were 1, 4 and 11; ten epochs are spread over thirty; of the last two all is
    /// kept.
    @Test
    void a_large_network_keeps_best_last_and_ten_epochs_spread_evenly() {
        Run run = room.add(RunRoom.plan("Large", 0.1, 30), Priority.PERSON);
        double[] accuracies = new double[29];
        accuracies[0] = 0.5;
        accuracies[3] = 0.6;
        accuracies[10] = 0.9;
        record(run, 250_000, accuracies);
        assertThat(epochsWith(run, "weights.npz"))
                .containsExactly(3, 6, 9, 11, 12, 15, 18, 21, 24, 27, 28, 29);
        assertThat(epochsWith(run, "optimizer.npz")).containsExactly(28, 29);
        assertThat(room.now(run).best().orElseThrow().epoch()).isEqualTo(11);
    }

    @Test
    void the_best_epoch_has_the_highest_accuracy_then_the_lowest_cross_entropy_then_the_first() {
        assertThat(best(scores(1, 0.9, 0.3), scores(2, 0.95, 0.4), scores(3, 0.95, 0.5)))
                .isEqualTo(2);
        assertThat(best(scores(1, 0.9, 0.3), scores(2, 0.95, 0.4), scores(3, 0.95, 0.2)))
                .isEqualTo(3);
        assertThat(best(scores(1, 0.9, 0.3), scores(2, 0.9, 0.3))).isEqualTo(1);
    }

    @Test
    void without_validation_the_best_epoch_is_the_last() {
        var none = Optional.<Scores>empty();
        var score = new Scores(0.1, 0.9);
        var first = new EpochScores(1, 1, 1, score, none, Optional.of(score));
        var second = new EpochScores(2, 1, 1, score, none, Optional.of(new Scores(9, 0.1)));
        assertThat(best(first, second)).isEqualTo(2);
    }

    @Test
    void it_rests_in_no_more_epochs_of_its_rival_than_either_has_left() {
        assertRests(0, 2, 0);
        assertRests(1, 2, 1);
        assertRests(3, 5, 7);
        assertRests(0, 8, 7);
    }

    /// Its steps are done, so that nothing but rests is left.
    ///
    /// @param epoch under way, of 8
    private void assertRests(int expected, int epoch, int rivalsEpochs) {
        Run run = room.add(RunRoom.plan("Rests", 0.1, 8), Priority.PERSON);
        List<RunProgress> shown = new ArrayList<>();
        var recorder = recorder(run, shown::add, () -> rivalsEpochs);
        recorder.accept(new StepCompleted(1, 1, 1, 10, 0.5));
        long least = Duration.ofMillis(10).toNanos();
        long begun = System.nanoTime();
        recorder.rest();
        long until = System.nanoTime() + least;
        while (System.nanoTime() - until < 0) Thread.onSpinWait();
        recorder.goOn();
        long most = System.nanoTime() - begun;
        recorder.accept(new StepCompleted(epoch, 1, 1, 10, 0.5));
        Duration rounding = Duration.ofMillis(1);
        assertThat(shown.getLast().remaining())
                .isBetween(
                        Duration.ofNanos(expected * least).minus(rounding),
                        Duration.ofNanos(expected * most).plus(rounding));
    }

    private int best(EpochScores... epochs) {
        Run run = room.add(RunRoom.plan("Best", 0.1, epochs.length), Priority.PERSON);
        for (EpochScores epoch : epochs) {
            room.store.addEpoch(run.id(), epoch, "0".repeat(64), List.of());
        }
        assertThat(room.now(run).last()).contains(epochs[epochs.length - 1]);
        return room.now(run).best().orElseThrow().epoch();
    }

    private static EpochScores scores(int epoch, double accuracy, double crossEntropy) {
        var score = new Scores(crossEntropy, accuracy);
        return new EpochScores(
                epoch, 1.5, 10L * epoch, score, Optional.of(score), Optional.of(score));
    }

    private void record(Run run, int numbers, double... accuracies) {
        var recorder = recorder(run, _ -> {}, () -> 0);
        for (int index = 0; index < accuracies.length; index++) {
            recorder.accept(epoch(index + 1, accuracies[index], numbers));
        }
    }

    private RunRecorder recorder(Run run, Consumer<RunProgress> shown, IntSupplier rivalsEpochs) {
        return new RunRecorder(
                run,
                10,
                room.store,
                room.files,
                room.checkpoints,
                room.events,
                shown,
                rivalsEpochs);
    }

    private static EpochCompleted epoch(int epoch, double accuracy, int numbers) {
        var weights =
                new Weights(List.of(new NamedArray("a", List.of(numbers), new float[numbers])));
        var evaluation =
                new Evaluation(new int[] {3, 1, 2}, Optional.of(new Scores(0.5, accuracy)));
        List<StepLoss> losses =
                LongStream.rangeClosed(1, 2_000)
                        .mapToObj(step -> new StepLoss(step, 1.0 / step))
                        .toList();
        var checkpoint =
                new Checkpoint(
                        epoch, 2_000L * epoch, weights, weights, Duration.ofSeconds(1), losses);
        return new EpochCompleted(checkpoint, evaluation, evaluation, evaluation);
    }

    private List<Integer> epochsWith(Run run, String file) {
        return IntStream.rangeClosed(1, 30)
                .filter(epoch -> Files.exists(epochFolder(run, epoch).resolve(file)))
                .boxed()
                .toList();
    }

    private List<String> names(Run run, int epoch) {
        String[] names = epochFolder(run, epoch).toFile().list();
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }

    private Path epochFolder(Run run, int epoch) {
        return folder.resolve("runs/%s/epochs/%04d".formatted(run.id(), epoch));
    }
}
