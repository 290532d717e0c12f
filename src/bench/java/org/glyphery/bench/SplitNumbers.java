package org.glyphery.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.glyphery.number.ComposedNumbers;
import org.glyphery.number.ComposedNumbers.Composed;
import org.glyphery.number.ComposedNumbers.Spacing;
import org.glyphery.number.FittedWeights;
import org.glyphery.number.NetworkReader;
import org.glyphery.number.NumberTally;
import org.glyphery.number.UnipenDigits;
import org.glyphery.number.UnipenDigits.Written;
import org.glyphery.number.WholeDigits;
import org.glyphery.prediction.TaughtReader;
import org.glyphery.training.OtherHands;

/// How many numbers, composed of what people wrote, are divided into the right digits, and read
/// right. Weights are chosen on the numbers of one half of the recordings, and all figures are of
/// the other. The system property `weights` names an `.npz` of the starter set's best CNN; else it
/// is trained first.
final class SplitNumbers {

    private static final long SEED = 7;
    private static final int NUMBERS = Integer.getInteger("numbers", 2_400);

    Section measured() throws InterruptedException {
        Optional<List<Written>> digits = UnipenDigits.load();
        if (digits.isEmpty()) return absent();
        try (var classifier = TaughtReader.given(OtherHands.best(), SEED).open();
                var whole = new WholeDigits(WholeDigits.shipped())) {
            return measured(digits.get(), new NetworkReader(classifier, whole));
        }
    }

    private static Section absent() {
        String why =
                "NO UNIPEN DIGITS: they do not lie beside the pen strokes, so nothing was read.";
        System.err.println(why);
        return new Section("Numbers", List.of(), List.of(why));
    }

    private Section measured(List<Written> digits, NetworkReader reader) {
        List<Written> toChoose = digits.stream().filter(ComposedNumbers.TO_CHOOSE).toList();
        List<Written> toMeasure =
                digits.stream().filter(ComposedNumbers.TO_CHOOSE.negate()).toList();
        double[] fitted =
                FittedWeights.of(
                        new ComposedNumbers(toChoose).of(List.of(1, 2, 3, 4, 5), NUMBERS, 1),
                        reader);
        var tally =
                NumberTally.of(
                        new ComposedNumbers(toMeasure).of(List.of(2, 3, 4, 5), NUMBERS, 2), reader);
        var singles = NumberTally.of(ComposedNumbers.singles(toMeasure), reader);
        List<String> notes = new ArrayList<>();
        notes.add(
                "Single digits of these recordings that stay one: %s %%; of those with several strokes %s %%."
                        .formatted(singles.percent(singles.splitRight()), severalStrokes(singles)));
        notes.add("Commonest faults: " + faults(tally) + ".");
        notes.add(
                "Weights as the other recordings want them, and as they are: "
                        + FittedWeights.words(fitted)
                        + ".");
        return new Section("Numbers of several digits", table(tally), notes);
    }

    private static String severalStrokes(NumberTally singles) {
        var several = singles.those(number -> number.ink().strokes().size() > 1);
        return several.percent(several.splitRight());
    }

    private static List<List<String>> table(NumberTally tally) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("numbers", "count", "split right, %", "all digits right, %"));
        for (int length = 2; length <= 5; length++) {
            int digits = length;
            table.add(row(length + " digits", tally, number -> number.labels().size() == digits));
        }
        for (Spacing spacing : Spacing.values()) {
            table.add(row(spacing.words(), tally, number -> number.spacing() == spacing));
        }
        table.add(row("all", tally, _ -> true));
        return table;
    }

    private static List<String> row(String name, NumberTally all, Predicate<Composed> which) {
        var tally = all.those(which);
        return List.of(
                name,
                Integer.toString(tally.all().size()),
                tally.percent(tally.splitRight()),
                tally.percent(tally.right()));
    }

    /// What was divided or joined most often: the digits of a wrong group, or a digit in parts.
    private static String faults(NumberTally tally) {
        Map<String, Long> counts =
                tally.all().stream()
                        .flatMap(read -> read.faults().stream())
                        .collect(Collectors.groupingBy(fault -> fault, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(10)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
