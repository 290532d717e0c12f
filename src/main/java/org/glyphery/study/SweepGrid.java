package org.glyphery.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.glyphery.NumberWords;
import org.glyphery.plot.LevelAxis;
import org.glyphery.run.search.PlanField;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;

/// The runs of a sweep by the levels of the fields that it varies. Runs that differ in their seed
/// alone repeat each other and share a cell.
///
/// @param axes one a field that takes more than one value
/// @param cells the places of the plans at each combination of levels, the last axis changing
///   fastest; one plan each at least
public record SweepGrid(List<LevelAxis> axes, List<List<Integer>> cells) {

    static final String SEED = "learning.seed";

    /// What fields mean that plans leave out.
    private static final Map<String, String> LEFT_OUT =
            Map.of(
                    "dataset.first", "all",
                    "dataset.classes", "all",
                    "architecture.poolingRoundedUp", "false");

    public SweepGrid {
        axes = List.copyOf(axes);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /// A field's levels among the plans, with the level of each plan.
    private record SweptLevels(LevelAxis axis, List<Integer> ofPlans) {

        static SweptLevels of(String path, List<Plan> plans) {
            List<JsonNode> values =
                    plans.stream().map(plan -> new TreePath(path).in(PlanJson.tree(plan))).toList();
            boolean numbers = values.stream().allMatch(JsonNode::isNumber);
            List<JsonNode> levels =
                    values.stream()
                            .distinct()
                            .sorted(
                                    numbers
                                            ? Comparator.comparingDouble(JsonNode::doubleValue)
                                            : (_, _) -> 0)
                            .toList();
            String title = new PlanField(path).shortTitle();
            List<String> written = levels.stream().map(each -> written(path, each)).toList();
            var axis =
                    numbers
                            ? LevelAxis.ofNumbers(
                                    title,
                                    levels.stream().map(JsonNode::doubleValue).toList(),
                                    written)
                            : LevelAxis.ofWords(title, written);
            return new SweptLevels(axis, values.stream().map(levels::indexOf).toList());
        }

        private static String written(String path, JsonNode value) {
            if (value.isMissingNode()) return absent(path);
            return value.isFloatingPointNumber()
                    ? NumberWords.digits(value.doubleValue())
                    : Yaml.line(List.of(value));
        }

        int count() {
            return axis.levels().size();
        }
    }

    /// The level of a plan that leaves the field out.
    static String absent(String path) {
        return LEFT_OUT.getOrDefault(path, "none");
    }

    /// Whether runs with different seeds share a cell.
    public boolean isRepeated() {
        return cells.stream().anyMatch(places -> places.size() > 1);
    }

    /// @return absent where nothing was swept, or not every combination of the values has a plan
    public static Optional<SweepGrid> of(Study study) {
        List<SweptLevels> varied = varied(study.swept(), study.plans());
        if (varied.isEmpty()) return Optional.empty();
        Map<Integer, List<Integer>> cells =
                IntStream.range(0, study.plans().size())
                        .boxed()
                        .collect(
                                Collectors.groupingBy(
                                        plan -> cell(plan, varied),
                                        TreeMap::new,
                                        Collectors.toList()));
        long combinations =
                varied.stream()
                        .mapToLong(SweptLevels::count)
                        .reduce(1, (one, other) -> one * other);
        return cells.size() == combinations
                ? Optional.of(
                        new SweepGrid(
                                varied.stream().map(SweptLevels::axis).toList(),
                                List.copyOf(cells.values())))
                : Optional.empty();
    }

    /// The levels of a field among plans.
    static LevelAxis levels(String path, List<Plan> plans) {
        return SweptLevels.of(path, plans).axis();
    }

    /// Seeds are an axis only where there is no other.
    private static List<SweptLevels> varied(List<String> paths, List<Plan> plans) {
        List<SweptLevels> varied = new ArrayList<>();
        List<SweptLevels> seeds = new ArrayList<>();
        for (String path : paths) {
            var levels = SweptLevels.of(path, plans);
            if (levels.count() > 1) (path.equals(SEED) ? seeds : varied).add(levels);
        }
        return varied.isEmpty() ? seeds : varied;
    }

    private static int cell(int plan, List<SweptLevels> varied) {
        int cell = 0;
        for (SweptLevels each : varied) cell = cell * each.count() + each.ofPlans().get(plan);
        return cell;
    }

    /// The level of an axis in a cell.
    int level(int cell, int axis) {
        int rest = cell;
        for (int last = axes.size() - 1; last > axis; last--)
            rest /= axes.get(last).levels().size();
        return rest % axes.get(axis).levels().size();
    }

    /// A level as it is told: "batch size 64".
    String words(int cell, int axis) {
        LevelAxis named = axes.get(axis);
        return named.name() + " " + named.levels().get(level(cell, axis));
    }
}
