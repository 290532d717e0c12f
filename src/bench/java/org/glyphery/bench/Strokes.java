package org.glyphery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Classifier;
import org.glyphery.network.Compute;
import org.glyphery.network.Network;
import org.glyphery.network.Npz;
import org.glyphery.network.Weights;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.prediction.PenStrokes.Answers;
import org.glyphery.prediction.Redrawings;
import org.glyphery.run.StarterSet;
import org.glyphery.training.Plan;
import org.glyphery.training.StopRequest;
import org.glyphery.training.Training;
import org.glyphery.training.TrainingEvent.EpochCompleted;
import org.glyphery.training.TrainingStart;
import org.jspecify.annotations.Nullable;

/// How many real pen strokes the starter CNN reads right, and whether place, size and pen change
/// what it reads. The system property `weights` names an `.npz` of it; else it is trained first.
final class Strokes {

    private final Plan plan = StarterSet.cnn();
    private final Dataset mnist = new Mnist().load(plan.dataset().validation());
    private final Network network =
            Network.of(plan.architecture(), mnist.shape(), mnist.classes().size());
    private final List<String> notes = new ArrayList<>();
    private @Nullable EpochCompleted best;
    private Duration trainingTime = Duration.ZERO;

    Section measured() throws InterruptedException {
        int limit = Integer.getInteger("pen-strokes.limit", Integer.MAX_VALUE);
        var digits = PenStrokes.load(PenStrokes.folder(), limit);
        return digits.isPresent() ? replayed(digits.get()) : absent();
    }

    private static Section absent() {
        String missing =
                "NO PEN STROKES: there are none in %s, so nothing was replayed. Give their folder by -Dpen-strokes=FOLDER."
                        .formatted(PenStrokes.folder().toAbsolutePath().normalize());
        System.err.println(missing);
        return new Section("Real pen strokes", List.of(), List.of(missing));
    }

    private Section replayed(List<PenStrokes.Digit> digits) throws InterruptedException {
        try (var classifier = new Classifier(network, weights())) {
            Answers answers = PenStrokes.replay(classifier, digits);
            var unchanged = Redrawings.replay(classifier, digits);
            notes.add(commonestMistakes(answers));
            notes.add(
                    "Drawn at nine places, in three sizes, with three pens: %s of the answers are the same, and %s of the digits have one answer throughout."
                            .formatted(percent(unchanged.answers()), percent(unchanged.digits())));
            return new Section("Real pen strokes", table(answers), notes);
        }
    }

    private Weights weights() throws InterruptedException {
        String file = System.getProperty("weights", "");
        return file.isEmpty() ? trained() : stored(Path.of(file));
    }

    private Weights stored(Path file) {
        try (var stream = Files.newInputStream(file)) {
            notes.add("Weights from " + file.getFileName() + ".");
            return Npz.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Weights trained() throws InterruptedException {
        var training =
                new Training(
                        plan,
                        mnist,
                        Compute.ofThisMachine(),
                        Duration.ofHours(1),
                        event -> {
                            if (event instanceof EpochCompleted epoch) {
                                keepBetter(epoch);
                            }
                        },
                        () -> StopRequest.NONE);
        training.run(new TrainingStart.Fresh());
        EpochCompleted chosen = best;
        if (chosen == null) {
            throw new IllegalStateException("Training ended before its first epoch did");
        }
        notes.add(
                "Trained in %d s, evaluations included; best epoch by validation %d; MNIST's test split %s."
                        .formatted(
                                trainingTime.toSeconds(),
                                chosen.checkpoint().epoch(),
                                percent(chosen.test().scores().orElseThrow().accuracy())));
        return chosen.checkpoint().weights();
    }

    private void keepBetter(EpochCompleted epoch) {
        trainingTime = trainingTime.plus(epoch.checkpoint().spent());
        System.out.printf(
                "Starter CNN, epoch %d: validation %s%n",
                epoch.checkpoint().epoch(), percent(validation(epoch)));
        EpochCompleted before = best;
        if (before == null || validation(epoch) > validation(before)) {
            best = epoch;
        }
    }

    private static double validation(EpochCompleted epoch) {
        return epoch.validation().scores().orElseThrow().accuracy();
    }

    private static List<List<String>> table(Answers answers) {
        var table = new ArrayList<List<String>>();
        table.add(List.of("digit", "drawings", "read right"));
        for (int label = 0; label < answers.counts().length; label++) {
            table.add(
                    List.of(
                            Integer.toString(label),
                            Integer.toString(answers.all(label)),
                            percent(answers.shareRight(label))));
        }
        table.add(List.of("all", Integer.toString(answers.all()), percent(answers.shareRight())));
        return table;
    }

    private static String commonestMistakes(Answers answers) {
        int[][] counts = answers.counts();
        int classes = counts.length;
        List<String> mistakes =
                IntStream.range(0, classes * classes)
                        .filter(cell -> cell / classes != cell % classes)
                        .boxed()
                        .sorted((one, other) ->
                                counts[other / classes][other % classes]
                                        - counts[one / classes][one % classes])
                        .limit(5)
                        .map(cell ->
                                "%d read as %d: %d"
                                        .formatted(
                                                cell / classes,
                                                cell % classes,
                                                counts[cell / classes][cell % classes]))
                        .toList();
        return "Commonest mistakes: " + String.join(", ", mistakes) + ".";
    }

    private static String percent(double share) {
        return "%.2f %%".formatted(100 * share);
    }
}
