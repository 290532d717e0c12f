package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Whether the differences between runs are real, in plain words: the run that validation chooses
/// is held against each of the others on the same test examples.
public final class Verdict {

    private static final double SIGNIFICANT = 0.05;

    private Verdict() {}

    /// One of the others, beside the chosen run.
    private record Other(String name, Discordance against) {

        boolean isToldApart() {
            return against.pValue() < SIGNIFICANT;
        }

        boolean readsLess() {
            return against.onlyFirst() > against.onlySecond();
        }

        String words() {
            return "%s (%s: %,d only the first, %,d only %s)"
                    .formatted(
                            name,
                            probability(against.pValue()),
                            against.onlyFirst(),
                            against.onlySecond(),
                            name);
        }
    }

    public static String of(RunComparison comparison) {
        List<ComparedRun> ranked = comparison.ranked();
        if (ranked.isEmpty()) return "None of them has a validation score that could choose one.";
        ComparedRun chosen = ranked.getFirst();
        List<Other> others = new ArrayList<>();
        for (ComparedRun each : comparison.runs()) {
            if (each.run().id().equals(chosen.run().id())) continue;
            comparison
                    .between(chosen, each)
                    .ifPresent(against -> others.add(new Other(each.run().name(), against)));
        }
        String name = chosen.run().name();
        var sentences = new ArrayList<String>();
        sentences.add("Validation chooses %s.".formatted(name));
        add(
                sentences,
                name + " reads more of the test examples than ",
                others.stream().filter(other -> other.isToldApart() && other.readsLess()).toList());
        add(
                sentences,
                name + " cannot be told apart on the test examples from ",
                others.stream().filter(other -> !other.isToldApart()).toList());
        add(
                sentences,
                name + " reads fewer of the test examples than ",
                others.stream()
                        .filter(other -> other.isToldApart() && !other.readsLess())
                        .toList());
        return String.join(" ", sentences);
    }

    private static void add(List<String> sentences, String beginning, List<Other> others) {
        if (others.isEmpty()) return;
        sentences.add(
                beginning
                        + others.stream().map(Other::words).collect(Collectors.joining(", "))
                        + ".");
    }

    /// "p = 0.11", "p < 0.0001".
    public static String probability(double p) {
        if (p < 0.0001) return "p < 0.0001";
        return p < 0.01
                ? String.format(Locale.ROOT, "p = %.4f", p)
                : String.format(Locale.ROOT, "p = %.2f", p);
    }
}
