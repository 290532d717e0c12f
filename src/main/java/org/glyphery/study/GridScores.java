package org.glyphery.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.comparison.ComparedRun;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.statistics.Interval;

/// What the runs of a sweep have come to in each cell of its grid: accuracy on validation, or on
/// the test split where no run has a validation split.
///
/// @param column what is shown
/// @param cells in the grid's order
record GridScores(ResultColumn column, List<CellScores> cells) {

    GridScores {
        cells = List.copyOf(cells);
    }

    /// What one run has come to.
    ///
    /// @param examples that its accuracy was measured on
    record RunAccuracy(double accuracy, int examples) {

        Interval interval() {
            return Interval.wilson((int) Math.round(examples * accuracy), examples);
        }
    }

    /// The scores of the runs that repeat each other in a cell; of those that have one yet.
    record CellScores(List<RunAccuracy> runs) {

        CellScores {
            runs = List.copyOf(runs);
        }

        Optional<Double> mean() {
            return runs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            runs.stream()
                                    .mapToDouble(RunAccuracy::accuracy)
                                    .average()
                                    .orElseThrow());
        }

        /// The interval of a single run by its examples, of several by how they differ.
        Optional<Interval> interval() {
            return switch (runs.size()) {
                case 0 -> Optional.empty();
                case 1 -> Optional.of(runs.getFirst().interval());
                default ->
                        Optional.of(
                                Interval.student(
                                                runs.stream()
                                                        .mapToDouble(RunAccuracy::accuracy)
                                                        .toArray())
                                        .ofShare());
            };
        }
    }

    static GridScores of(SweepGrid grid, StudyResults results) {
        boolean validated =
                results.comparison().runs().isEmpty()
                        || results.comparison().runs().stream()
                                .anyMatch(run ->
                                        ResultColumn.VALIDATION_ACCURACY.of(run).isPresent());
        ResultColumn column =
                validated ? ResultColumn.VALIDATION_ACCURACY : ResultColumn.TEST_ACCURACY;
        return new GridScores(
                column,
                grid.cells().stream().map(places -> scores(places, results, column)).toList());
    }

    private static CellScores scores(List<Integer> places, StudyResults results, ResultColumn of) {
        List<RunAccuracy> scores = new ArrayList<>();
        for (int place : places) {
            results.of(place)
                    .ifPresent(run ->
                            of.of(run)
                                    .map(accuracy -> new RunAccuracy(accuracy, examples(run, of)))
                                    .ifPresent(scores::add));
        }
        return new CellScores(scores);
    }

    private static int examples(ComparedRun run, ResultColumn of) {
        return of == ResultColumn.VALIDATION_ACCURACY
                ? run.data().validatedOn(run.run().plan().dataset())
                : run.data().splits().test();
    }

    /// Whether each cell has a number.
    boolean isWhole() {
        return cells.stream().noneMatch(cell -> cell.runs().isEmpty());
    }

    /// How many cells have several runs, which tell what chance does.
    int repeatedCells() {
        return (int) cells.stream().filter(cell -> cell.runs().size() > 1).count();
    }

    /// The cell with the highest mean; absent where no cell has any.
    Optional<Integer> highest() {
        return IntStream.range(0, cells.size())
                .filter(cell -> !cells.get(cell).runs().isEmpty())
                .boxed()
                .max((one, other) -> Double.compare(mean(one), mean(other)));
    }

    private double mean(int cell) {
        return cells.get(cell).mean().orElseThrow();
    }
}
