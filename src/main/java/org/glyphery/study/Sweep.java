package org.glyphery.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.NumberWords;
import org.glyphery.Randomness;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.run.search.PlanField;
import org.glyphery.training.Learning;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanReader;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Many plans out of one: some of its fields take other values.
///
/// @param base what all plans have in common
/// @param mostRuns a limit
/// @param mostTime of training in all, what was trained before left out; absent for no limit
/// @param halving absent where every run trains all its epochs
public record Sweep(
        Plan base,
        List<Dimension> dimensions,
        Search search,
        int mostRuns,
        Optional<Duration> mostTime,
        Optional<SuccessiveHalving> halving) {

    /// More cannot be looked through.
    public static final int MOST_RUNS = 200;

    private static final int LONGEST_NAME = 100;
    private static final String KIND = ".kind";

    /// Draws for each run that is wanted, before a search at random has nothing new to find.
    private static final int PATIENCE = 20;

    /// Which combinations are tried.
    public sealed interface Search {

        /// All of them.
        record GridSearch() implements Search {}

        /// A search of as many plans as there may be runs, each value drawn by itself; Bergstra &
        /// Bengio 2012, JMLR 13.
        record RandomSearch(long seed) implements Search {}
    }

    public Sweep {
        dimensions = List.copyOf(dimensions);
        requireDimensions(dimensions);
        requireMostRuns(mostRuns);
        requireMostTime(mostTime);
        if (halving.isPresent() && !(base.learning() instanceof Learning.GradientDescent)) {
            throw new InvalidSetting(
                    "halving", "left out where nothing is trained by epochs", "asked for");
        }
        if (halving.isPresent() && !base.dataset().hasValidation()) {
            throw new InvalidSetting(
                    "halving",
                    "left out without a validation split, which decides it",
                    "asked for");
        }
        if (halving.isPresent()
                && dimensions.stream().anyMatch(each -> each.path().equals("learning.epochs"))) {
            throw new InvalidSetting(
                    "halving",
                    "left out where the epochs are swept, since it decides them",
                    "asked for");
        }
    }

    static void requireDimensions(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            throw new InvalidSetting("fields", "at least one that takes other values", "none");
        }
        if (dimensions.stream().map(Dimension::path).distinct().count() < dimensions.size()) {
            throw new InvalidSetting("fields", "named once each", "named twice");
        }
    }

    static void requireMostRuns(int mostRuns) {
        if (mostRuns < 1 || mostRuns > MOST_RUNS) {
            throw new InvalidSetting("most runs", "1 to " + MOST_RUNS, mostRuns);
        }
    }

    static void requireMostTime(Optional<Duration> mostTime) {
        if (mostTime.isPresent() && !mostTime.get().isPositive()) {
            throw new InvalidSetting("most time", "above 0", mostTime.get());
        }
    }

    /// Each once, in their order.
    ///
    /// @throws org.glyphery.UserError if one of them cannot be, or there would be too many
    List<Plan> plans(KnownDatasets known) {
        JsonNode tree = PlanJson.tree(base);
        // A plan that takes all training examples does not mention it.
        ((ObjectNode) tree.path("dataset")).put("first", base.dataset().first());
        Map<String, Plan> plans = new LinkedHashMap<>();
        switch (search) {
            case Search.GridSearch _ -> {
                List<List<JsonNode>> grids = grids(tree);
                long combinations = combinations(grids);
                requireRoom(combinations);
                for (int index = 0; index < combinations; index++) {
                    add(plans, plan(gridded(grids, index), index, known));
                }
            }
            case Search.RandomSearch(long seed) -> {
                int most = mostDrawn(tree);
                for (int draw = 0; draw < PATIENCE * most && plans.size() < most; draw++) {
                    var random = new Randomness(Randomness.key(seed, draw));
                    add(plans, plan(drawn(tree, random), draw, known));
                }
            }
        }
        return List.copyOf(plans.values());
    }

    private List<List<JsonNode>> grids(JsonNode tree) {
        return dimensions.stream().map(each -> each.grid(isWhole(tree, each.path()))).toList();
    }

    /// Whether the base plan's value is whole, or its first of several, where it has one.
    private static boolean isWhole(JsonNode tree, String path) {
        JsonNode value = new TreePath(path).in(tree);
        return value.isIntegralNumber() || value.path(0).isIntegralNumber();
    }

    private void requireRoom(long combinations) {
        if (combinations <= mostRuns) return;
        throw new TooManyRuns(combinations, mostRuns);
    }

    /// The field of a study's file that is to blame for a field of the plans: what is swept there,
    /// or the base that they share.
    public String blamed(String planField) {
        return dimensions.stream()
                .map(Dimension::path)
                .filter(path -> isWithin(planField, path) || isWithin(path, planField))
                .findFirst()
                .map(path -> "sweep.fields." + path)
                .orElse("sweep.base." + planField);
    }

    /// Whether a field is part of another; all that a kind has is part of it.
    private static boolean isWithin(String inner, String outer) {
        String whole = outer.endsWith(KIND) ? outer.substring(0, outer.length() - 5) : outer;
        return inner.equals(outer)
                || inner.startsWith(whole + ".")
                || inner.startsWith(whole + "[");
    }

    private int mostDrawn(JsonNode tree) {
        boolean listed =
                dimensions.stream()
                        .allMatch(each -> each.range() instanceof Dimension.Range.Values);
        return listed ? (int) Math.min(mostRuns, combinations(grids(tree))) : mostRuns;
    }

    private static long combinations(List<List<JsonNode>> grids) {
        return grids.stream()
                .mapToLong(List::size)
                .reduce(1, (one, other) -> Math.min(1_000_000, one * other));
    }

    /// The last dimension changes fastest.
    private static List<JsonNode> gridded(List<List<JsonNode>> grids, int index) {
        List<JsonNode> values = new ArrayList<>();
        int rest = index;
        for (List<JsonNode> grid : grids.reversed()) {
            values.addFirst(grid.get(rest % grid.size()));
            rest /= grid.size();
        }
        return values;
    }

    private List<JsonNode> drawn(JsonNode tree, Randomness random) {
        List<JsonNode> values = new ArrayList<>();
        dimensions.forEach(each -> values.add(each.random(random, isWhole(tree, each.path()))));
        return values;
    }

    private static void add(Map<String, Plan> plans, Plan plan) {
        plans.putIfAbsent(PlanJson.sha256(plan), plan);
    }

    /// @param index of the combination, in a name that would be too long
    private Plan plan(List<JsonNode> values, int index, KnownDatasets known) {
        var tree = (ObjectNode) PlanJson.tree(base);
        List<Integer> order = new ArrayList<>();
        for (int place = 0; place < dimensions.size(); place++) order.add(place);
        // Kinds first: another kind has other fields.
        order.sort(Comparator.comparing(place -> !path(place).isKind()));
        for (int place : order) path(place).set(tree, values.get(place));
        tree.put("name", name(values, index));
        return PlanReader.readAccepted(tree, known);
    }

    private TreePath path(int place) {
        return new TreePath(dimensions.get(place).path());
    }

    private String name(List<JsonNode> values, int index) {
        List<String> parts = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            parts.add(
                    "%s %s"
                            .formatted(
                                    new PlanField(dimensions.get(place).path()).shortTitle(),
                                    NumberWords.setting(Yaml.line(List.of(values.get(place))))));
        }
        String name = String.join(", ", parts);
        String end = "… " + (index + 1);
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - end.length()) + end;
    }

    /// How its plans were made, and what limits them.
    String words() {
        String how =
                switch (search) {
                    case Search.GridSearch _ -> "A sweep over all combinations";
                    case Search.RandomSearch(long seed) -> "A search at random with seed " + seed;
                };
        String time =
                mostTime.map(most -> ", at most " + NumberWords.time(most) + " of training")
                        .orElse("");
        String rungs =
                halving.map(each ->
                                (" Successive halving: every run trains %d epochs at first, then"
                                     + " one in %d goes on for %2$d times as many, and so on.")
                                        .formatted(each.firstEpochs(), each.keepOneIn()))
                        .orElse("");
        return "%s, at most %d runs%s.%s".formatted(how, mostRuns, time, rungs);
    }

    /// Epochs of each run that is kept to the end; 0 for a closed form.
    int epochs() {
        return switch (base.learning()) {
            case Learning.ClosedForm _ -> 0;
            case Learning.GradientDescent descent -> descent.epochs();
        };
    }
}
