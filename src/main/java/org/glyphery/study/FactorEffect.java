package org.glyphery.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.statistics.Friedman;
import org.glyphery.statistics.Holm;
import org.glyphery.statistics.Interval;
import org.glyphery.statistics.PairedDifference;

/// What a factor does to the test split, within blocks: only runs are held against each other that
/// agree in all other factors, and only blocks count in which each level has just one run. The
/// tests are paired by test example; they speak of these runs, not of others with other seeds.
///
/// @param levels the one that reads most first
/// @param blocks each run by its level
/// @param among whether the levels differ at all; absent where there are but two
/// @param ahead what the first level is ahead of each of the others, in their order, with
///   probabilities corrected for all pairs
record FactorEffect(
        Factor factor,
        List<LevelMean> levels,
        List<FactorBlock> blocks,
        Optional<Friedman> among,
        List<PairedDifference> ahead) {

    /// More than these make no sentence; the table of results has them.
    private static final int MOST_LEVELS = 8;

    /// The mean of what the runs of a level come to, one run a block.
    ///
    /// @param accuracy on the test split
    /// @param interval of the accuracy over the test examples, by Wilson's method
    /// @param secondsPerEpoch absent where a run has no epochs
    record LevelMean(
            String name, double accuracy, Interval interval, Optional<Double> secondsPerEpoch) {}

    /// Runs that agree in all other factors.
    ///
    /// @param name the levels that they share
    record FactorBlock(String name, Map<String, ComparedRun> runs) {

        ComparedRun run(String level) {
            return Objects.requireNonNull(runs.get(level), level);
        }

        double accuracy(String level) {
            return ResultColumn.TEST_ACCURACY.of(run(level)).orElseThrow();
        }
    }

    /// The effects of all that a study asks about, in its order; none of a factor with no complete
    /// block.
    ///
    /// @param runs that answer to the same test examples
    static List<FactorEffect> all(List<Factor> factors, List<ComparedRun> runs) {
        return Factor.asked(factors).stream()
                .flatMap(factor -> of(factor, factors, runs).stream())
                .toList();
    }

    /// Whether values of anything that a study asks about were tried with all else being equal,
    /// however many, and whether or not there are test examples to tell by.
    static boolean isTried(List<Factor> factors, List<ComparedRun> runs) {
        return Factor.asked(factors).stream()
                .anyMatch(factor -> {
                    Set<String> levels = levels(factor, runs);
                    return levels.size() > 1 && !blocks(factor, factors, runs, levels).isEmpty();
                });
    }

    /// The levels that these runs have, in their order.
    static Set<String> levels(Factor factor, List<ComparedRun> runs) {
        return runs.stream()
                .flatMap(each -> factor.level(each).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// @param factors all that the study varies
    /// @param runs that answer to the same test examples
    /// @return absent where no block is complete
    static Optional<FactorEffect> of(Factor factor, List<Factor> factors, List<ComparedRun> runs) {
        Set<String> levels = levels(factor, runs);
        List<FactorBlock> blocks = blocks(factor, factors, runs, levels);
        if (blocks.isEmpty() || levels.size() < 2 || levels.size() > MOST_LEVELS) {
            return Optional.empty();
        }
        List<LevelMean> means =
                levels.stream()
                        .map(level -> mean(level, blocks))
                        .sorted(Comparator.comparingDouble(LevelMean::accuracy).reversed())
                        .toList();
        List<int[]> read = means.stream().map(each -> read(each.name(), blocks)).toList();
        return Optional.of(
                new FactorEffect(
                        factor,
                        means,
                        blocks,
                        levels.size() > 2 ? Optional.of(among(read)) : Optional.empty(),
                        ahead(read, blocks.size())));
    }

    private static List<FactorBlock> blocks(
            Factor factor, List<Factor> factors, List<ComparedRun> runs, Set<String> levels) {
        Map<String, List<ComparedRun>> alike =
                runs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> others(each, factor, factors),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<FactorBlock> blocks = new ArrayList<>();
        alike.forEach((name, members) -> {
            Map<String, ComparedRun> byLevel = new LinkedHashMap<>();
            members.forEach(
                    each -> factor.level(each).ifPresent(level -> byLevel.put(level, each)));
            if (members.size() == levels.size() && byLevel.size() == levels.size()) {
                blocks.add(new FactorBlock(name, byLevel));
            }
        });
        return blocks;
    }

    /// The levels of a run in all other factors.
    private static String others(ComparedRun run, Factor factor, List<Factor> factors) {
        return factors.stream()
                .filter(other -> !other.equals(factor))
                .map(other -> other.level(run).orElse("–"))
                .collect(Collectors.joining(", "));
    }

    private static LevelMean mean(String level, List<FactorBlock> blocks) {
        double accuracy =
                blocks.stream().mapToDouble(block -> block.accuracy(level)).average().orElseThrow();
        List<Double> seconds =
                blocks.stream()
                        .map(block -> ResultColumn.SECONDS_PER_EPOCH.of(block.run(level)))
                        .flatMap(Optional::stream)
                        .toList();
        return new LevelMean(
                level,
                accuracy,
                Interval.ofAnswers(read(level, blocks), blocks.size()),
                seconds.size() < blocks.size()
                        ? Optional.empty()
                        : Optional.of(
                                seconds.stream()
                                        .mapToDouble(each -> each)
                                        .average()
                                        .orElseThrow()));
    }

    /// The number of blocks, for each example, in which the run of a level reads it.
    private static int[] read(String level, List<FactorBlock> blocks) {
        List<EpochAnswers> answers =
                blocks.stream().map(block -> block.run(level).answers().orElseThrow()).toList();
        int[] read = new int[answers.getFirst().predicted().length];
        for (EpochAnswers each : answers) {
            BitSet right = each.right();
            for (int index = right.nextSetBit(0); index >= 0; index = right.nextSetBit(index + 1)) {
                read[index]++;
            }
        }
        return read;
    }

    /// Each test example is a block of Friedman's, since every level answers to it.
    private static Friedman among(List<int[]> read) {
        List<double[]> examples = new ArrayList<>();
        for (int index = 0; index < read.getFirst().length; index++) {
            double[] example = new double[read.size()];
            for (int level = 0; level < example.length; level++) {
                example[level] = read.get(level)[index];
            }
            examples.add(example);
        }
        return Friedman.of(examples);
    }

    /// The first level was found among all, so that its pairs are corrected together with the
    /// others.
    private static List<PairedDifference> ahead(List<int[]> read, int blocks) {
        List<PairedDifference> pairs = new ArrayList<>();
        for (int one = 0; one < read.size(); one++) {
            for (int other = one + 1; other < read.size(); other++) {
                pairs.add(PairedDifference.of(minus(read.get(one), read.get(other)), blocks));
            }
        }
        double[] corrected =
                Holm.corrected(pairs.stream().mapToDouble(PairedDifference::pValue).toArray());
        List<PairedDifference> first = new ArrayList<>();
        for (int place = 0; place < read.size() - 1; place++) {
            PairedDifference pair = pairs.get(place);
            first.add(new PairedDifference(pair.mean(), pair.interval(), corrected[place]));
        }
        return first;
    }

    private static int[] minus(int[] some, int[] others) {
        int[] differences = new int[some.length];
        for (int index = 0; index < some.length; index++) {
            differences[index] = some[index] - others[index];
        }
        return differences;
    }
}
