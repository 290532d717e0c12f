package org.glyphery.ui.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.PairTests;
import org.glyphery.comparison.PairTests.PairTest;
import org.glyphery.comparison.RunComparison;
import org.glyphery.comparison.Verdict;

/// The triangle of who reads more than whom; see frontend/pair-triangle.ts.
@Tag("pair-triangle")
@JsModule("./pair-triangle.ts")
final class PairTriangle extends Component {

    /// A run, at the head of a row or a column.
    record TriangleRun(String name, int place) {}

    /// What is said of the run of a row beside that of a column.
    ///
    /// @param outcome MORE, UNDECIDED, FEWER, or UNTESTED
    /// @param words all of it as a sentence
    record TriangleCell(String outcome, String probability, String counts, String words) {

        private static TriangleCell untested(String row, String column) {
            String words = "%s and %s did not answer to the same examples".formatted(row, column);
            return new TriangleCell("UNTESTED", "–", "", words);
        }

        private static TriangleCell of(PairTest test, String row, String column) {
            String probability = Verdict.probability(test.pValue());
            String onlyRow = NumberWords.count(test.answers().onlyFirst());
            String onlyColumn = NumberWords.count(test.answers().onlySecond());
            String beside =
                    switch (test.outcome()) {
                        case MORE -> "%s reads more than %s";
                        case UNDECIDED -> "%s and %s cannot be told apart";
                        case FEWER -> "%s reads fewer than %s";
                    };
            return new TriangleCell(
                    test.outcome().name(),
                    probability,
                    "%s : %s".formatted(onlyRow, onlyColumn),
                    "%s, %s: %s that only the first reads, %s that only the second reads"
                            .formatted(
                                    beside.formatted(row, column),
                                    probability,
                                    onlyRow,
                                    onlyColumn));
        }
    }

    /// All that it shows.
    ///
    /// @param rows each with the cells beside the runs before it
    record TriangleContent(List<TriangleRun> runs, List<List<TriangleCell>> rows) {}

    void show(RunComparison comparison, PairTests tests) {
        List<ComparedRun> runs = comparison.runs();
        List<List<TriangleCell>> rows =
                IntStream.range(1, runs.size())
                        .mapToObj(row ->
                                IntStream.range(0, row)
                                        .mapToObj(column -> cell(runs, tests, row, column))
                                        .toList())
                        .toList();
        getElement()
                .setPropertyBean(
                        "content",
                        new TriangleContent(
                                runs.stream()
                                        .map(each ->
                                                new TriangleRun(
                                                        each.name(), comparison.colour(each)))
                                        .toList(),
                                rows));
    }

    private static TriangleCell cell(List<ComparedRun> runs, PairTests tests, int row, int column) {
        String first = runs.get(row).name();
        String second = runs.get(column).name();
        return tests.rows()
                .get(row - 1)
                .get(column)
                .map(test -> TriangleCell.of(test, first, second))
                .orElseGet(() -> TriangleCell.untested(first, second));
    }
}
