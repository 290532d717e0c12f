package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.glyphery.NumberWords;
import org.glyphery.comparison.Verdict;
import org.glyphery.statistics.PairedDifference;
import org.glyphery.study.FactorEffect.FactorBlock;
import org.glyphery.study.FactorEffect.LevelMean;

/// The effect of a factor in sentences.
final class EffectWords {

    /// The most blocks that are told one by one; of more it is only counted in how many the first
    /// level is the best.
    private static final int MOST_BLOCKS = 4;

    private final FactorEffect effect;
    private final String best;

    private EffectWords(FactorEffect effect) {
        this.effect = effect;
        this.best = effect.levels().getFirst().name();
    }

    /// @param others names of the factors that are the same within a block
    /// @param cost whether to say how long an epoch takes
    static String of(FactorEffect effect, List<String> others, boolean cost) {
        var words = new EffectWords(effect);
        var sentences = new StringJoiner(" ");
        sentences.add(words.means(others));
        sentences.add(effect.levels().size() == 2 ? words.two() : words.more());
        words.byBlock().ifPresent(sentences::add);
        if (cost) words.seconds().ifPresent(sentences::add);
        return sentences.toString();
    }

    /// "Pooling: 98.49 % of the test examples are read with max, 98.18 % with average (means of two
    /// blocks of the same padding)."
    private String means(List<String> others) {
        List<String> means = new ArrayList<>();
        for (LevelMean each : effect.levels()) {
            String read = means.isEmpty() ? " of the test examples are read" : "";
            String share = NumberWords.percent(each.accuracy());
            means.add("%s%s with %s".formatted(share, read, each.name()));
        }
        int blocks = effect.blocks().size();
        String of =
                blocks == 1
                        ? ""
                        : " (means of %s blocks of the same %s)"
                                .formatted(NumberWords.word(blocks), NumberWords.list(others));
        String name = NumberWords.capitalised(effect.factor().name());
        return "%s: %s%s.".formatted(name, String.join(", ", means), of);
    }

    private String two() {
        PairedDifference pair = effect.ahead().getFirst();
        String says =
                isReal(pair)
                        ? "The difference of %s is significant"
                        : "The difference of %s is not significant";
        return (says + " (%s; paired permutation test over the examples, %s).")
                .formatted(points(pair.mean()), interval(pair), probability(pair));
    }

    private String more() {
        double p = effect.among().orElseThrow().pValue();
        String test = "Friedman's test over the examples, " + Verdict.probability(p);
        if (p >= Verdict.SIGNIFICANT) return "They cannot be told apart (%s).".formatted(test);
        List<String> real = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (int place = 0; place < effect.ahead().size(); place++) {
            PairedDifference pair = effect.ahead().get(place);
            String other = effect.levels().get(place + 1).name();
            (isReal(pair) ? real : open)
                    .add(
                            "%s more than with %s (%s, %s)"
                                    .formatted(
                                            points(pair.mean()),
                                            other,
                                            interval(pair),
                                            probability(pair)));
        }
        var sentences = new StringJoiner(" ").add("They differ (%s).".formatted(test));
        if (!real.isEmpty()) {
            sentences.add("With %s it is %s.".formatted(best, NumberWords.list(real)));
        }
        if (!open.isEmpty())
            sentences.add("Not significant: %s.".formatted(NumberWords.list(open)));
        return sentences
                .add("(Paired permutation tests, p corrected for all pairs after Holm.)")
                .toString();
    }

    static boolean isReal(PairedDifference pair) {
        return pair.pValue() < Verdict.SIGNIFICANT;
    }

    static String interval(PairedDifference pair) {
        return "95 %% interval %s to %s"
                .formatted(number(pair.interval().low()), number(pair.interval().high()));
    }

    static String probability(PairedDifference pair) {
        return Verdict.probability(pair.pValue());
    }

    static String points(double difference) {
        return number(difference) + " points";
    }

    /// Percentage points, with a minus sign that is no hyphen.
    private static String number(double difference) {
        return String.format(Locale.ROOT, "%.2f", 100 * difference).replace('-', '−');
    }

    /// What the mean over the blocks hides.
    private Optional<String> byBlock() {
        List<FactorBlock> blocks = effect.blocks();
        if (blocks.size() == 1) return Optional.empty();
        long best = blocks.stream().filter(block -> bestOf(block).equals(this.best)).count();
        String name = NumberWords.capitalised(this.best);
        boolean everywhere = best == blocks.size() && effect.levels().size() > 2;
        if (everywhere) return Optional.of(name + " is the best in each block.");
        if (blocks.size() > MOST_BLOCKS) {
            return Optional.of(
                    "%s is the best in %d of %d blocks.".formatted(name, best, blocks.size()));
        }
        return Optional.of(effect.levels().size() == 2 ? differences(blocks) : bests(blocks));
    }

    private String differences(List<FactorBlock> blocks) {
        String other = effect.levels().getLast().name();
        return "By block the difference is %s."
                .formatted(
                        NumberWords.list(
                                blocks.stream()
                                        .map(block ->
                                                "%s with %s"
                                                        .formatted(
                                                                points(
                                                                        block.accuracy(best)
                                                                                - block.accuracy(
                                                                                        other)),
                                                                block.name()))
                                        .toList()));
    }

    private String bests(List<FactorBlock> blocks) {
        return "By block the best is %s."
                .formatted(
                        NumberWords.list(
                                blocks.stream()
                                        .map(block ->
                                                "%s with %s".formatted(bestOf(block), block.name()))
                                        .toList()));
    }

    private String bestOf(FactorBlock block) {
        return effect.levels().stream()
                .map(LevelMean::name)
                .max(Comparator.comparingDouble(block::accuracy))
                .orElseThrow();
    }

    private Optional<String> seconds() {
        List<String> seconds = new ArrayList<>();
        for (LevelMean each : effect.levels()) {
            if (each.secondsPerEpoch().isEmpty()) return Optional.empty();
            double mean = each.secondsPerEpoch().get();
            seconds.add(String.format(Locale.ROOT, "%.2f s with %s", mean, each.name()));
        }
        return Optional.of("An epoch takes %s.".formatted(NumberWords.list(seconds)));
    }
}
