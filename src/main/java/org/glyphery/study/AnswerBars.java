package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.comparison.RunComparison;
import org.glyphery.statistics.Interval;
import org.glyphery.study.AnswerPicture.ShareBar;
import org.glyphery.study.AnswerPicture.ShareBars;
import org.glyphery.study.FactorEffect.LevelMean;

/// Bars of test accuracies, of a factor's levels or of runs.
final class AnswerBars {

    /// More are a table.
    private static final int MOST_RUNS = 12;

    private AnswerBars() {}

    /// The levels in the order of the study's plans.
    static ShareBars of(FactorEffect effect) {
        Map<String, LevelMean> means =
                effect.levels().stream()
                        .collect(Collectors.toMap(LevelMean::name, Function.identity()));
        List<ShareBar> bars = new ArrayList<>();
        effect.factor().levels().values().stream()
                .distinct()
                .flatMap(level -> Optional.ofNullable(means.get(level)).stream())
                .forEach(mean -> bars.add(bar(mean, bars.size(), effect)));
        int blocks = effect.blocks().size();
        String note =
                blocks == 1
                        ? "Each row is one run's share of the test examples, with its 95 % interval"
                                + " (Wilson's)."
                        : "Each row is the mean of %s runs with its 95 %% interval over the test examples (Wilson's); other seeds may differ by more. The small marks are the runs."
                                .formatted(NumberWords.word(blocks));
        return new ShareBars("Test accuracy by " + effect.factor().name(), note, bars);
    }

    private static ShareBar bar(LevelMean mean, int place, FactorEffect effect) {
        List<Double> runs =
                effect.blocks().size() == 1
                        ? List.of()
                        : effect.blocks().stream()
                                .map(block -> block.accuracy(mean.name()))
                                .toList();
        return new ShareBar(mean.name(), place, mean.accuracy(), mean.interval(), runs);
    }

    /// The runs, the best by validation alone where they are many; absent without a test split.
    static Optional<ShareBars> of(RunComparison comparison) {
        List<ComparedRun> tested =
                comparison.runs().stream().filter(each -> interval(each).isPresent()).toList();
        List<ComparedRun> ranked = comparison.ranked();
        List<ComparedRun> shown =
                tested.size() <= MOST_RUNS
                        ? tested
                        : ranked.stream().filter(tested::contains).limit(MOST_RUNS).toList();
        List<ShareBar> bars = new ArrayList<>();
        shown.forEach(each -> bar(each, bars.size()).ifPresent(bars::add));
        String which =
                shown.size() < tested.size()
                        ? "The %d runs that are best on validation. ".formatted(shown.size())
                        : "";
        String note =
                which
                        + "Each row is one run's share of the test examples, with its 95 % interval"
                        + " (Wilson's).";
        return bars.isEmpty()
                ? Optional.empty()
                : Optional.of(new ShareBars("Test accuracy by run", note, bars));
    }

    /// @return absent without a test split
    static Optional<ShareBar> bar(ComparedRun run, int place) {
        return interval(run)
                .map(interval ->
                        new ShareBar(
                                run.name(),
                                place,
                                ResultColumn.TEST_ACCURACY.of(run).orElseThrow(),
                                interval,
                                List.of()));
    }

    private static Optional<Interval> interval(ComparedRun run) {
        return run.run().best().flatMap(run::testAccuracy);
    }
}
