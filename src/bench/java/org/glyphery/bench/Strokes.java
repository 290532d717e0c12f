package org.glyphery.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.network.Classifier;
import org.glyphery.prediction.PenStrokes;
import org.glyphery.prediction.Redrawings;
import org.glyphery.prediction.TaughtReader;
import org.glyphery.statistics.Interval;
import org.glyphery.training.OtherHands;
import org.glyphery.training.Plan;

/// How many digits that strangers wrote the starter set's best CNN reads right, as the mean of
/// three seeds, and whether place, size and pen change what it reads. The system property `weights`
/// names an `.npz` of it; else it is trained first.
final class Strokes {

    private static final long[] SEEDS = {7, 8, 9};
    private static final Path MISTAKES = Path.of("target", "mistakes.png");

    private final Plan plan = OtherHands.best();
    private final List<ForeignDigits> sets = ForeignDigits.present();
    private final List<String> notes = new ArrayList<>();

    Section measured() throws InterruptedException {
        if (sets.isEmpty()) return absent();
        List<TaughtReader> readers = readers();
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("digits", "of them", "read right", "95 % interval"));
        if (readers.stream().allMatch(reader -> reader.onMnist().isPresent())) {
            double[] shares =
                    readers.stream()
                            .map(TaughtReader::onMnist)
                            .flatMap(Optional::stream)
                            .mapToDouble(Double::doubleValue)
                            .toArray();
            table.add(row("MNIST's test split", 10_000, shares));
            notes.add(
                    "Trained in %s s each, evaluations included, and chosen by validation."
                            .formatted(
                                    readers.stream()
                                            .map(reader ->
                                                    Long.toString(reader.training().toSeconds()))
                                            .toList()));
        }
        double[][] shares = new double[sets.size()][readers.size()];
        for (int reader = 0; reader < readers.size(); reader++) {
            try (var classifier = readers.get(reader).open()) {
                read(classifier, shares, reader);
            }
        }
        for (int set = 0; set < shares.length; set++) {
            ForeignDigits digits = sets.get(set);
            table.add(row(digits.title(), digits.labels().length, shares[set]));
        }
        return new Section("Digits that strangers wrote", table, notes);
    }

    private static Section absent() {
        String missing =
                "NO DIGITS OF STRANGERS: there are none in and beside %s, so nothing was read. Give their folder by -Dpen-strokes=FOLDER."
                        .formatted(PenStrokes.folder().toAbsolutePath().normalize());
        System.err.println(missing);
        return new Section("Digits that strangers wrote", List.of(), List.of(missing));
    }

    private List<TaughtReader> readers() throws InterruptedException {
        Optional<TaughtReader> named = TaughtReader.named(plan);
        if (named.isPresent()) return List.of(named.get());
        List<TaughtReader> readers = new ArrayList<>();
        for (long seed : SEEDS) readers.add(TaughtReader.trained(plan, seed));
        return readers;
    }

    /// Each set by one network; by the first of them, what it takes for what.
    private void read(Classifier classifier, double[][] shares, int reader) {
        var sheet = new MistakeSheet();
        for (int set = 0; set < sets.size(); set++) {
            ForeignDigits digits = sets.get(set);
            int[] answers = digits.answers(classifier);
            shares[set][reader] = digits.shareRight(answers);
            if (reader > 0) continue;
            notes.add(commonestMistakes(digits, answers));
            for (int index = 0; index < answers.length; index++) {
                sheet.add(digits.labels()[index], answers[index], digits.glyphs().get(index));
            }
        }
        if (reader > 0) return;
        sheet.write(MISTAKES);
        notes.add("The commonest mistakes as a picture: " + MISTAKES + ".");
        int limit = Integer.getInteger("pen-strokes.limit", Integer.MAX_VALUE);
        PenStrokes.load(PenStrokes.folder(), limit)
                .map(digits -> Redrawings.replay(classifier, digits))
                .ifPresent(unchanged ->
                        notes.add(
                                "Drawn at nine places, in three sizes, with three pens: %s of the answers are the same, and %s of the digits have one answer throughout."
                                        .formatted(
                                                percent(unchanged.answers()),
                                                percent(unchanged.digits()))));
    }

    private static List<String> row(String title, int count, double[] shares) {
        double mean = Arrays.stream(shares).average().orElseThrow();
        Interval interval =
                shares.length > 1
                        ? Interval.student(shares)
                        : Interval.wilson((int) Math.round(mean * count), count);
        return List.of(title, Integer.toString(count), percent(mean), interval.percent(2));
    }

    private static String commonestMistakes(ForeignDigits digits, int[] answers) {
        int classes = 10;
        int[] counts = new int[classes * classes];
        for (int index = 0; index < answers.length; index++) {
            counts[classes * digits.labels()[index] + answers[index]]++;
        }
        List<String> mistakes =
                IntStream.range(0, counts.length)
                        .filter(cell -> cell / classes != cell % classes)
                        .boxed()
                        .sorted((one, other) -> counts[other] - counts[one])
                        .limit(6)
                        .map(cell ->
                                "%d read as %d: %d"
                                        .formatted(cell / classes, cell % classes, counts[cell]))
                        .toList();
        return "Commonest mistakes of %s: %s."
                .formatted(digits.title(), String.join(", ", mistakes));
    }

    private static String percent(double share) {
        return "%.2f %%".formatted(100 * share);
    }
}
