package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.training.Scores;

/// Several runs side by side, in the order in which they were asked for. What is best is decided on
/// validation; the test split tells whether it is real.
public record RunComparison(List<ComparedRun> runs) {

    /// More cannot be told apart by their colours.
    public static final int MOST = 20;

    public RunComparison {
        runs = List.copyOf(runs);
    }

    /// Of their answers to the test split; absent where one has none yet, or they answer to
    /// different examples.
    public Optional<Discordance> between(ComparedRun first, ComparedRun second) {
        boolean same = isSameData(first, second);
        if (!same || first.answers().isEmpty() || second.answers().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Discordance.of(first.answers().get(), second.answers().get()));
    }

    private static boolean isSameData(ComparedRun first, ComparedRun second) {
        var one = first.run().plan().dataset();
        var other = second.run().plan().dataset();
        return one.name().equals(other.name()) && one.version().equals(other.version());
    }

    /// Those that answer to the same test examples as the first of them that answers.
    public List<ComparedRun> answering() {
        var all = runs.stream().filter(each -> each.answers().isPresent()).toList();
        return all.stream().filter(each -> isSameData(all.getFirst(), each)).toList();
    }

    /// Test examples in which those that answer do not all read the same.
    public List<SharedExample> disputed() {
        return shared().filter(SharedExample::isDisputed).toList();
    }

    /// Test examples that none of those that answer reads right.
    public List<SharedExample> misreadByAll() {
        return shared().filter(SharedExample::isMisreadByAll).toList();
    }

    private Stream<SharedExample> shared() {
        List<EpochAnswers> answers =
                answering().stream().flatMap(each -> each.answers().stream()).toList();
        if (answers.isEmpty()) return Stream.empty();
        var examples = answers.getFirst().examples();
        return IntStream.range(0, examples.count())
                .mapToObj(index ->
                        new SharedExample(
                                index,
                                examples.label(index),
                                answers.stream().map(each -> each.predicted()[index]).toList()));
    }

    /// Best on validation first; those without a validation score are left out.
    public List<ComparedRun> ranked() {
        return runs.stream()
                .filter(each -> validation(each).isPresent())
                .sorted(
                        Comparator.comparingDouble((ComparedRun each) ->
                                        -validation(each).orElseThrow().accuracy())
                                .thenComparingDouble(
                                        each -> validation(each).orElseThrow().crossEntropy()))
                .toList();
    }

    private static Optional<Scores> validation(ComparedRun each) {
        return each.run().best().flatMap(EpochScores::validation);
    }

    /// Paths of the plans' fields, in their order.
    ///
    /// @param all also those in which all runs agree
    public List<String> fields(boolean all) {
        Set<String> paths = new LinkedHashSet<>();
        runs.forEach(each -> paths.addAll(each.fields().keySet()));
        List<String> wanted = new ArrayList<>(paths);
        if (!all) wanted.removeIf(this::agree);
        return wanted;
    }

    private boolean agree(String path) {
        return runs.stream()
                        .map(each -> Optional.ofNullable(each.fields().get(path)))
                        .distinct()
                        .count()
                == 1;
    }
}
