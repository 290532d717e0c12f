package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.statistics.Discordance;
import org.glyphery.statistics.Holm;

/// Whether the differences between runs are real, in plain words: the run that validation chooses
/// is held against each of the others on the same test examples.
public final class Verdict {

    /// A difference with a smaller probability counts as real.
    public static final double SIGNIFICANT = 0.05;

    private static final int MOST_NAMED = 6;

    private Verdict() {}

    /// What the test says of the chosen run beside another.
    private enum Decision {
        MORE("reads more of the test examples than"),
        UNDECIDED("cannot be told apart on the test examples from"),
        FEWER("reads fewer of the test examples than");

        private final String words;

        Decision(String words) {
            this.words = words;
        }
    }

    /// One of the others, beside the chosen run.
    ///
    /// @param p corrected for the number of tests
    private record Other(String name, Discordance against, double p) {

        Decision outcome() {
            if (p >= SIGNIFICANT) return Decision.UNDECIDED;
            return against.onlyFirst() > against.onlySecond() ? Decision.MORE : Decision.FEWER;
        }

        /// @param counted with how many examples just one of the two reads
        String words(boolean counted) {
            return counted
                    ? String.format(
                            Locale.ROOT,
                            "%s (%s: %,d that only the first reads, %,d that only the second"
                                    + " reads)",
                            name,
                            probability(p),
                            against.onlyFirst(),
                            against.onlySecond())
                    : "%s (%s)".formatted(name, probability(p));
        }
    }

    public static String of(RunComparison comparison) {
        return comparison
                .chosen()
                .map(chosen -> of(comparison, comparison.runs().indexOf(chosen)))
                .orElseGet(() -> noneChosen(comparison));
    }

    private static String noneChosen(RunComparison comparison) {
        return comparison.ranked().isEmpty()
                ? "None of them has a validation score that could choose one."
                : "They were measured on different examples, those of %s: none of them can be chosen."
                        .formatted(NumberWords.list(comparison.measuredOn()));
    }

    private static String of(RunComparison comparison, int chosen) {
        List<Optional<Discordance>> pairs = comparison.pairs().get(chosen);
        List<Other> others = new ArrayList<>();
        List<String> untested = new ArrayList<>();
        for (int place = 0; place < pairs.size(); place++) {
            String name = comparison.runs().get(place).name();
            if (pairs.get(place).isPresent()) {
                var against = pairs.get(place).get();
                others.add(new Other(name, against, against.pValue()));
            } else if (place != chosen) {
                untested.add(name);
            }
        }
        return sentences(comparison.runs().get(chosen).name(), corrected(others), untested);
    }

    private static List<Other> corrected(List<Other> others) {
        double[] corrected = Holm.corrected(others.stream().mapToDouble(Other::p).toArray());
        List<Other> again = new ArrayList<>();
        for (Other other : others) {
            again.add(new Other(other.name(), other.against(), corrected[again.size()]));
        }
        return again;
    }

    private static String sentences(String name, List<Other> others, List<String> untested) {
        var sentences = new StringJoiner(" ").add("Validation chooses %s.".formatted(name));
        for (Decision outcome : Decision.values()) {
            List<Other> these =
                    others.stream().filter(other -> other.outcome() == outcome).toList();
            if (these.isEmpty()) continue;
            sentences.add(
                    "%s %s %s."
                            .formatted(
                                    name, outcome.words, list(outcome, these, others.size() == 1)));
        }
        if (others.size() > 1) {
            sentences.add("p is corrected for %d tests, after Holm.".formatted(others.size()));
        }
        if (!untested.isEmpty()) {
            sentences.add(
                    "Without answers to the same examples: %s."
                            .formatted(String.join(", ", untested)));
        }
        return sentences.toString();
    }

    /// Their names where they are few; else the matrix of all pairs tells which they are.
    ///
    /// @param counted with how many examples just one of two reads
    private static String list(Decision outcome, List<Other> these, boolean counted) {
        if (these.size() <= MOST_NAMED) {
            return these.stream()
                    .map(other -> other.words(counted))
                    .collect(Collectors.joining(", "));
        }
        var range = these.stream().mapToDouble(Other::p).summaryStatistics();
        return outcome == Decision.UNDECIDED
                ? "%d others (%s at least)".formatted(these.size(), probability(range.getMin()))
                : "%d others (%s at most)".formatted(these.size(), probability(range.getMax()));
    }

    /// "p = 0.11", "p = 0.0499", "p < 0.0001": exact enough to see on which side of 0.05 it lies.
    public static String probability(double p) {
        if (p < 0.0001) return "p < 0.0001";
        return String.format(Locale.ROOT, p < 0.1 ? "p = %.4f" : "p = %.2f", p);
    }
}
