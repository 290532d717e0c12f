package org.glyphery.comparison;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.glyphery.inspection.EpochAnswers;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Measured;
import org.glyphery.run.Run;
import org.glyphery.run.ScoredSplit;
import org.glyphery.statistics.Discordance;

/// Several runs side by side, in the order in which they were asked for. What is best is decided on
/// validation; the test split tells whether it is real.
public record RunComparison(List<ComparedRun> runs) {

    /// More cannot be told apart by their colours.
    public static final int MOST = 20;

    public static final RunComparison NONE = new RunComparison(List.of());

    private static final String NOTES = "notes";

    public RunComparison {
        runs = distinctlyNamed(runs);
    }

    /// Runs that share a name bear their models' too; what is still the same gets a number.
    private static List<ComparedRun> distinctlyNamed(List<ComparedRun> runs) {
        Map<String, Long> times =
                runs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> each.run().name(), Collectors.counting()));
        Set<String> taken = new HashSet<>();
        List<ComparedRun> named = new ArrayList<>();
        for (ComparedRun each : runs) {
            Run run = each.run();
            boolean alone = times.getOrDefault(run.name(), 0L) == 1;
            String name = alone ? run.name() : "%s (%s)".formatted(run.name(), run.model());
            String distinct = name;
            for (int number = 2; !taken.add(distinct); number++) distinct = name + " " + number;
            named.add(each.named(distinct));
        }
        return named;
    }

    /// The colour by which one of the runs is known, a place as plots count them.
    public int colour(ComparedRun run) {
        return RunColours.of(runs.stream().map(ComparedRun::run).toList()).get(runs.indexOf(run));
    }

    /// The comparison with this one in place of what was known of it before.
    public RunComparison with(ComparedRun changed) {
        return new RunComparison(
                runs.stream()
                        .map(each -> each.id().equals(changed.id()) ? changed : each)
                        .toList());
    }

    /// Each run's answers to the test split at its best epoch beside each other's, `[row][column]`;
    /// absent beside itself, where one has none yet, and where they answer to different examples.
    public List<List<Optional<Discordance>>> pairs() {
        List<Optional<BitSet>> right =
                runs.stream().map(each -> each.answers().map(EpochAnswers::right)).toList();
        List<List<Optional<Discordance>>> rows = new ArrayList<>();
        for (int row = 0; row < runs.size(); row++) {
            List<Optional<Discordance>> cells = new ArrayList<>();
            for (int column = 0; column < runs.size(); column++) {
                cells.add(
                        column < row
                                ? rows.get(column).get(row).map(Discordance::turned)
                                : pair(row, column, right));
            }
            rows.add(cells);
        }
        return rows;
    }

    private Optional<Discordance> pair(int row, int column, List<Optional<BitSet>> right) {
        if (row == column || !runs.get(row).isTestedLike(runs.get(column))) return Optional.empty();
        return right.get(row)
                .flatMap(first -> right.get(column).map(second -> Discordance.of(first, second)));
    }

    /// Those that answer to the same test examples as the first of them that answers.
    public List<ComparedRun> answering() {
        var all = runs.stream().filter(ComparedRun::isTested).toList();
        return all.stream().filter(each -> each.isTestedLike(all.getFirst())).toList();
    }

    /// Whether all that answer to test examples answer to the same ones.
    public boolean isTestedAlike() {
        return answering().size() == runs.stream().filter(ComparedRun::isTested).count();
    }

    /// The runs with a validation score in groups that were measured on the same examples, each the
    /// best first, of equals the one whose best epoch was earlier. Runs of different groups are not
    /// ranked against each other.
    public List<List<ComparedRun>> rankings() {
        var scored =
                runs.stream()
                        .filter(each ->
                                each.run().best().flatMap(EpochScores::validation).isPresent())
                        .toList();
        return Measured.groups(scored, ComparedRun::run, ScoredSplit.VALIDATION).stream()
                .map(RunComparison::bestFirst)
                .toList();
    }

    static List<ComparedRun> bestFirst(List<ComparedRun> group) {
        return group.stream()
                .sorted(
                        Comparator.comparing(
                                each -> each.run().best().orElseThrow(), EpochScores.BEST_FIRST))
                .toList();
    }

    /// The [#rankings] one after the other.
    public List<ComparedRun> ranked() {
        return rankings().stream().flatMap(List::stream).toList();
    }

    /// All of them, or where they are more than can be told apart the best of them by validation,
    /// of each group of [#rankings] about as many; the first of them where validation took no part.
    public RunComparison best() {
        if (runs.size() <= MOST) return this;
        List<ComparedRun> best = new ArrayList<>();
        List<List<ComparedRun>> rankings = rankings();
        if (rankings.isEmpty()) return new RunComparison(runs.subList(0, MOST));
        for (int rank = 0; rank < runs.size(); rank++) {
            for (List<ComparedRun> group : rankings) {
                if (rank < group.size() && best.size() < MOST) best.add(group.get(rank));
            }
        }
        return new RunComparison(best);
    }

    /// Says that those of [#best] are not all; empty where they are.
    public Optional<String> bestInWords() {
        int shown = best().runs().size();
        if (shown == runs.size()) return Optional.empty();
        String words =
                switch (rankings().size()) {
                    case 0 -> "The first %d of %d runs.";
                    case 1 -> "The %d of %d runs that are best on validation.";
                    default ->
                            "The %d of %d runs that are best on validation, among those that were"
                                    + " measured on the same examples.";
                };
        return Optional.of(words.formatted(shown, runs.size()));
    }

    /// The first of those [#ranked]; absent where there is none, and where they were measured on
    /// different examples.
    public Optional<ComparedRun> chosen() {
        List<List<ComparedRun>> rankings = rankings();
        return rankings.size() == 1
                ? Optional.of(rankings.getFirst().getFirst())
                : Optional.empty();
    }

    /// What the runs with a validation score were measured on, a title for each of [#rankings].
    public List<String> measuredOn() {
        return MeasuredWords.titles(rankings().stream().map(List::getFirst).toList());
    }

    /// Paths of the plans' fields, in their order, without what people have noted down.
    ///
    /// @param all also those in which all runs agree
    public List<String> fields(boolean all) {
        Set<String> paths = new LinkedHashSet<>();
        runs.forEach(each -> paths.addAll(each.fields().keySet()));
        paths.remove(NOTES);
        List<String> wanted = new ArrayList<>(paths);
        if (!all) wanted.removeIf(this::agree);
        return wanted;
    }

    /// All that these runs can be held against each other by: their results, then the fields in
    /// which their plans differ.
    public List<Coordinate> coordinates() {
        List<Coordinate> coordinates = new ArrayList<>(List.of(ResultColumn.values()));
        fields(false).forEach(path -> coordinates.add(PlanCoordinate.of(path, runs)));
        return coordinates;
    }

    private boolean agree(String path) {
        return runs.stream()
                        .map(each -> Optional.ofNullable(each.fields().get(path)))
                        .distinct()
                        .count()
                == 1;
    }
}
