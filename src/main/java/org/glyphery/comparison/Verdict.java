package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// Whether the differences between runs are real, in plain words: the run that validation chooses
/// is held against each of the others on the same test examples.
public final class Verdict {

    private static final double SIGNIFICANT = 0.05;

    private Verdict() {}

    /// What the test says of the chosen run beside another.
    private enum Outcome {
        MORE("reads more of the test examples than"),
        UNDECIDED("cannot be told apart on the test examples from"),
        FEWER("reads fewer of the test examples than");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /// One of the others, beside the chosen run.
    private record Other(String name, Discordance against) {

        Outcome outcome() {
            if (against.pValue() >= SIGNIFICANT) return Outcome.UNDECIDED;
            return against.onlyFirst() > against.onlySecond() ? Outcome.MORE : Outcome.FEWER;
        }

        /// @param counted with how many examples just one of the two reads
        String words(boolean counted) {
            String p = probability(against.pValue());
            return counted
                    ? String.format(
                            Locale.ROOT,
                            "%s (%s: %,d that only the first reads, %,d that only the second"
                                    + " reads)",
                            name,
                            p,
                            against.onlyFirst(),
                            against.onlySecond())
                    : "%s (%s)".formatted(name, p);
        }
    }

    public static String of(RunComparison comparison) {
        return comparison
                .chosen()
                .map(chosen -> of(comparison, chosen))
                .orElse("None of them has a validation score that could choose one.");
    }

    private static String of(RunComparison comparison, ComparedRun chosen) {
        List<Other> others = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            if (each.id().equals(chosen.id())) continue;
            comparison
                    .between(chosen, each)
                    .ifPresent(against -> others.add(new Other(each.name(), against)));
        }
        String name = chosen.name();
        var sentences = new StringJoiner(" ").add("Validation chooses %s.".formatted(name));
        for (Outcome outcome : Outcome.values()) {
            List<Other> these =
                    others.stream().filter(other -> other.outcome() == outcome).toList();
            if (these.isEmpty()) continue;
            String list =
                    these.stream()
                            .map(other -> other.words(others.size() == 1))
                            .collect(Collectors.joining(", "));
            sentences.add("%s %s %s.".formatted(name, outcome.words, list));
        }
        return sentences.toString();
    }

    /// "p = 0.11", "p < 0.0001".
    public static String probability(double p) {
        if (p < 0.0001) return "p < 0.0001";
        return p < 0.01
                ? String.format(Locale.ROOT, "p = %.4f", p)
                : String.format(Locale.ROOT, "p = %.2f", p);
    }
}
