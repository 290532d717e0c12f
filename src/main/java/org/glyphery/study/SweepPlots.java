package org.glyphery.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.comparison.ResultColumn;
import org.glyphery.plot.LevelPlot;
import org.glyphery.plot.LevelPlot.CellState;
import org.glyphery.plot.LevelPlot.LevelCell;
import org.glyphery.plot.LevelPlot.LevelPanel;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.statistics.Interval;

/// Sweeps as pictures: what each cell of the grid has come to, or before any training what would be
/// trained. Colours follow the logarithm of the error, since accuracies near 100 % would all look
/// the same.
public final class SweepPlots {

    /// Errors that differ by less than this factor in all do not fill the scale: what is chance
    /// must not look like a slope.
    private static final double LEAST_RATIO = 1.5;

    /// Accuracies that are nearer to each other than this need a second decimal.
    private static final double NEAR = 0.02;

    private final SweepGrid grid;
    private final Function<List<Integer>, String> address;

    private SweepPlots(SweepGrid grid, Function<List<Integer>, String> address) {
        this.grid = grid;
        this.address = address;
    }

    /// The cells that a sweep would have, with how many runs.
    public static LevelPlot planned(SweepGrid grid) {
        var plots = new SweepPlots(grid, _ -> "");
        List<LevelCell> cells =
                IntStream.range(0, grid.cells().size())
                        .mapToObj(cell ->
                                new LevelCell(
                                        "",
                                        plots.name(cell) + ": " + count(grid.cells().get(cell)),
                                        CellState.OPEN,
                                        null,
                                        null,
                                        null,
                                        0,
                                        ""))
                        .toList();
        return plots.plot("The runs that there would be", "", cells, List.of());
    }

    /// What a cell stands for, and what it does not tell.
    public static String note(SweepGrid grid) {
        String what = grid.axes().size() > 1 ? "cell" : "mark";
        return grid.isRepeated()
                ? "Each %s is the mean of runs with different seeds.".formatted(what)
                : "Each %s is one run; other seeds may differ by more.".formatted(what);
    }

    private static String count(List<Integer> places) {
        return NumberWords.word(places.size()) + (places.size() == 1 ? " run" : " runs");
    }

    /// What the cells have come to.
    ///
    /// @param address of the page that the runs of a cell have, by their places; empty for none
    public static LevelPlot of(
            SweepGrid grid, StudyResults results, Function<List<Integer>, String> address) {
        var plots = new SweepPlots(grid, address);
        var scores = GridScores.of(grid, results);
        List<Double> means =
                scores.cells().stream().flatMap(cell -> cell.mean().stream()).sorted().toList();
        Optional<Integer> best = plots.best(results.settled());
        List<LevelCell> cells = new ArrayList<>();
        for (int cell = 0; cell < grid.cells().size(); cell++) {
            boolean isBest = best.equals(Optional.of(cell));
            cells.add(plots.cell(cell, scores, results, means, isBest));
        }
        String title = NumberWords.capitalised(scores.column().title());
        return plots.plot(title + " by " + plots.factors(), scores.column().title(), cells, means);
    }

    /// Nothing is chosen by test scores, or among scores that were measured on different examples;
    /// where seeds repeat cells, none for the luck of one run.
    private Optional<Integer> best(StudyResults results) {
        if (results.comparison().rankings().size() != 1) return Optional.empty();
        var scores = GridScores.of(grid, results);
        if (scores.column() != ResultColumn.VALIDATION_ACCURACY) return Optional.empty();
        if (grid.isRepeated()) return scores.highest();
        return results.comparison()
                .chosen()
                .flatMap(run ->
                        IntStream.range(0, grid.cells().size())
                                .filter(cell ->
                                        grid.cells().get(cell).stream()
                                                .anyMatch(place ->
                                                        results.of(place)
                                                                .filter(run::equals)
                                                                .isPresent()))
                                .boxed()
                                .findFirst());
    }

    private String factors() {
        return NumberWords.list(grid.axes().stream().map(axis -> axis.name()).toList());
    }

    private String name(int cell) {
        return IntStream.range(0, grid.axes().size())
                .mapToObj(axis -> grid.words(cell, axis))
                .collect(Collectors.joining(", "));
    }

    private LevelCell cell(
            int cell, GridScores scores, StudyResults results, List<Double> means, boolean isBest) {
        GridScores.CellScores known = scores.cells().get(cell);
        Optional<Interval> interval = known.interval();
        CellState state = isBest ? CellState.BEST : state(cell, known, results);
        return new LevelCell(
                known.mean()
                        .map(mean -> written(mean, means))
                        .orElse(state == CellState.FAILED ? "failed" : "–"),
                name(cell) + ": " + words(cell, known, results),
                state,
                known.mean().orElse(null),
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                known.mean().map(mean -> strength(mean, means)).orElse(0.0),
                address.apply(grid.cells().get(cell)));
    }

    private CellState state(int cell, GridScores.CellScores known, StudyResults results) {
        List<Optional<Run>> runs =
                grid.cells().get(cell).stream().map(results.state().runs()::get).toList();
        if (runs.stream().anyMatch(run -> run.isEmpty() || isUnderWay(run.get()))) {
            return CellState.OPEN;
        }
        boolean failed =
                runs.stream()
                        .flatMap(Optional::stream)
                        .anyMatch(run -> run.status() == RunStatus.FAILED);
        if (failed && known.runs().isEmpty()) return CellState.FAILED;
        return known.runs().isEmpty() ? CellState.OPEN : CellState.KNOWN;
    }

    private static boolean isUnderWay(Run run) {
        return switch (run.status()) {
            case QUEUED, RUNNING, PAUSED -> true;
            case FINISHED, FAILED, CANCELLED -> false;
        };
    }

    private String words(int cell, GridScores.CellScores known, StudyResults results) {
        String statuses =
                grid.cells().get(cell).stream()
                        .map(results::status)
                        .collect(
                                Collectors.groupingBy(
                                        status -> status, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(each ->
                                each.getValue() == 1
                                        ? each.getKey()
                                        : each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", "));
        return known.mean()
                .map(mean ->
                        "%s (%s with 95 %% confidence), %s"
                                .formatted(
                                        NumberWords.percent(mean),
                                        known.interval().orElseThrow().percent(2),
                                        statuses))
                .orElse(statuses);
    }

    /// An accuracy in per cent, without the sign.
    private static String written(double mean, List<Double> means) {
        boolean near = means.getLast() - means.getFirst() < NEAR && means.size() > 1;
        return NumberWords.plain(
                new BigDecimal(100 * mean).setScale(near ? 2 : 1, RoundingMode.HALF_UP));
    }

    private static double strength(double mean, List<Double> means) {
        double highest = logError(means.getFirst());
        double lowest = logError(means.getLast());
        double span = Math.max(highest - lowest, Math.log(LEAST_RATIO));
        double middle = (highest + lowest) / 2;
        return Math.clamp(0.5 + (middle - logError(mean)) / span, 0, 1);
    }

    private static double logError(double accuracy) {
        return Math.log(Math.max(1 - accuracy, 1e-4));
    }

    /// @param means of all cells that have one, rising
    private LevelPlot plot(
            String label, String valueName, List<LevelCell> cells, List<Double> means) {
        var down = grid.axes().stream().skip(1).findFirst();
        return new LevelPlot(
                label,
                valueName,
                grid.axes().getFirst(),
                down,
                panels(cells),
                means.isEmpty() ? "" : written(means.getFirst(), means),
                means.isEmpty() ? "" : written(means.getLast(), means));
    }

    /// A panel for each combination of the levels of all axes but the first two.
    private List<LevelPanel> panels(List<LevelCell> cells) {
        Map<String, List<Integer>> panels =
                IntStream.range(0, cells.size())
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        this::panel, LinkedHashMap::new, Collectors.toList()));
        List<LevelPanel> ordered = new ArrayList<>();
        panels.forEach((name, members) -> {
            List<LevelCell> inside =
                    members.stream()
                            .sorted(
                                    Comparator.comparingInt((Integer cell) -> down(cell))
                                            .thenComparingInt(cell -> grid.level(cell, 0)))
                            .map(cells::get)
                            .toList();
            ordered.add(new LevelPanel(name, inside));
        });
        return ordered;
    }

    private int down(int cell) {
        return grid.axes().size() > 1 ? grid.level(cell, 1) : 0;
    }

    private String panel(int cell) {
        return IntStream.range(2, grid.axes().size())
                .mapToObj(axis -> grid.words(cell, axis))
                .collect(Collectors.joining(", "));
    }
}
