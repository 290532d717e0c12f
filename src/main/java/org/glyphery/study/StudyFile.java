package org.glyphery.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;
import org.glyphery.PlainText;
import org.glyphery.run.Slug;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanReader;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A study as one file that people read and write: YAML or JSON.
public final class StudyFile {

    private static final int VERSION = 1;
    private static final Set<String> FIELDS =
            Set.of("version", "title", "question", "goal", "shows", "plans", "sweep");
    private static final Set<String> SWEEP_FIELDS =
            Set.of("search", "seed", "runs", "minutes", "halving", "fields", "base");
    private static final String NAMELESS = "study";
    private static final int RUNS = 50;
    private static final long SEED = 7;
    private static final List<Exhibit> EXHIBITS = List.of(Exhibit.COURSE, Exhibit.COST);
    private static final List<Exhibit> SWEEP_EXHIBITS =
            List.of(Exhibit.FIELDS, Exhibit.COURSE, Exhibit.COST);

    private StudyFile() {}

    /// Reads a study that somebody asks for, with the bounds of what is accepted.
    ///
    /// @return named after its title
    /// @throws org.glyphery.UserError if it is no study, with what is wrong
    public static Study read(String text) {
        Study study = read(text, PlanReader::read);
        OneLine.require("title", study.title());
        return study;
    }

    /// As [#read], of a study that was stored, perhaps before plans had all of today's fields, or
    /// within other bounds.
    static Study readStored(String text) {
        return read(text, PlanReader::readStored);
    }

    private static Study read(String text, Function<JsonNode, Plan> reader) {
        JsonNode tree = tree(text);
        refuseUnknown(tree, FIELDS, "");
        if (tree.path("version").asInt(VERSION) != VERSION) {
            throw new InvalidSetting(
                    "version of the study", Integer.toString(VERSION), tree.get("version"));
        }
        String title = text(tree, "title", "");
        String name = Slug.of(title, NAMELESS);
        String question = text(tree, "question", "");
        Optional<Double> goal = number(tree, "goal");
        if (tree.has("sweep") == tree.has("plans")) {
            throw new InvalidSetting(
                    "study", "made of plans or of a sweep", tree.has("sweep") ? "both" : "neither");
        }
        if (tree.has("plans")) {
            List<Exhibit> exhibits = exhibits(tree, EXHIBITS);
            return new Study(
                    name, title, question, plans(tree.get("plans"), reader), goal, exhibits);
        }
        List<Exhibit> exhibits = exhibits(tree, SWEEP_EXHIBITS);
        return new Study(name, title, question, sweep(tree.get("sweep"), reader), goal, exhibits);
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode tree = Yaml.read(text);
            if (tree.isObject()) return tree;
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("study", "YAML or JSON", "unreadable: " + e.getMessage());
        }
        throw new InvalidSetting("study", "fields with names, its title first", "something else");
    }

    /// The plans of a study as a list in YAML, as [#readPlans] reads them.
    public static String plans(Study study) {
        var plans = JsonMapper.shared().createArrayNode();
        study.plans().forEach(plan -> plans.add(tree(plan)));
        return Yaml.write(plans);
    }

    /// @throws org.glyphery.UserError if they are none
    public static List<Plan> readPlans(String yaml) {
        try {
            return plans(Yaml.read(yaml), PlanReader::read);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting("plans", "a list in YAML", "unreadable: " + e.getMessage());
        }
    }

    /// Of a plan what differs from the defaults, in YAML.
    public static String brief(Plan plan) {
        return Yaml.write(tree(plan));
    }

    private static List<Plan> plans(JsonNode list, Function<JsonNode, Plan> reader) {
        if (!list.isArray()) throw new InvalidSetting("plans", "a list of plans", list);
        return list.valueStream().map(reader).toList();
    }

    private static Sweep sweep(JsonNode tree, Function<JsonNode, Plan> reader) {
        refuseUnknown(tree, SWEEP_FIELDS, "sweep.");
        List<Dimension> dimensions = new ArrayList<>();
        tree.path("fields")
                .forEachEntry(
                        (path, range) -> dimensions.add(new Dimension(path, range(path, range))));
        return new Sweep(
                reader.apply(tree.path("base")),
                dimensions,
                search(tree),
                number(tree, "runs").map(Double::intValue).orElse(RUNS),
                number(tree, "minutes")
                        .map(minutes -> Duration.ofMillis(Math.round(60_000 * minutes))),
                halving(tree.path("halving")));
    }

    private static Dimension.Range range(String path, JsonNode range) {
        if (range.isArray()) return new Dimension.Range.Values(range.valueStream().toList());
        if (range.isObject()) {
            refuseUnknown(range, Set.of("from", "to", "scale", "steps"), path + ".");
            return new Dimension.Range.Between(
                    required(range, path, "from"),
                    required(range, path, "to"),
                    isLogarithmic(range),
                    number(range, "steps")
                            .map(Double::intValue)
                            .orElse(Dimension.Range.Between.STEPS));
        }
        throw new InvalidSetting(path, "a list of values, or {from, to}", range);
    }

    private static boolean isLogarithmic(JsonNode range) {
        return switch (text(range, "scale", "linear")) {
            case "linear" -> false;
            case "log" -> true;
            case String other -> throw new InvalidSetting("scale", "linear or log", other);
        };
    }

    private static double required(JsonNode tree, String path, String field) {
        return number(tree, field)
                .orElseThrow(
                        () -> new InvalidSetting(path, "given from and to", "without " + field));
    }

    private static Sweep.Search search(JsonNode tree) {
        return switch (text(tree, "search", "grid")) {
            case "grid" -> new Sweep.Search.GridSearch();
            case "random" -> new Sweep.Search.RandomSearch(seed(tree));
            case String other -> throw new InvalidSetting("search", "grid or random", other);
        };
    }

    private static long seed(JsonNode tree) {
        if (number(tree, "seed").isEmpty()) return SEED;
        JsonNode seed = tree.get("seed");
        if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
            throw new InvalidSetting("seed", "a whole number of at most 64 bits", seed);
        }
        return seed.longValue();
    }

    private static Optional<SuccessiveHalving> halving(JsonNode tree) {
        if (tree.isMissingNode() || tree.isNull()) return Optional.empty();
        refuseUnknown(tree, Set.of("epochs", "keepOneIn"), "halving.");
        return Optional.of(
                new SuccessiveHalving(
                        number(tree, "epochs").map(Double::intValue).orElse(1),
                        number(tree, "keepOneIn").map(Double::intValue).orElse(3)));
    }

    private static List<Exhibit> exhibits(JsonNode tree, List<Exhibit> standing) {
        if (!tree.has("shows")) return standing;
        return tree.get("shows").valueStream().map(StudyFile::exhibit).toList();
    }

    private static Exhibit exhibit(JsonNode name) {
        return Stream.of(Exhibit.values())
                .filter(each -> word(each).equals(name.asString("")))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSetting(
                                "shows",
                                "some of "
                                        + Stream.of(Exhibit.values()).map(StudyFile::word).toList(),
                                name));
    }

    private static String word(Exhibit exhibit) {
        return exhibit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(JsonNode tree, String field, String standing) {
        String text = tree.has(field) ? tree.get(field).asString("") : standing;
        if (!PlainText.is(text)) {
            throw new InvalidSetting(field, "a text of signs that can be written", "another");
        }
        return text;
    }

    private static Optional<Double> number(JsonNode tree, String field) {
        if (!tree.has(field) || tree.get(field).isNull()) return Optional.empty();
        if (!tree.get(field).isNumber()) {
            throw new InvalidSetting(field, "a number", tree.get(field));
        }
        return Optional.of(tree.get(field).doubleValue());
    }

    private static void refuseUnknown(JsonNode tree, Set<String> known, String path) {
        for (String name : tree.propertyNames()) {
            if (!known.contains(name)) {
                throw new InvalidSetting(
                        path + name,
                        "one of " + String.join(", ", known.stream().sorted().toList()),
                        "unknown");
            }
        }
    }

    /// As [#read] reads it; what plans leave out has its default.
    public static String write(Study study) {
        return write(study, StudyFile::tree);
    }

    /// As [#write], with every field of every plan, so that no later default changes them.
    static String writeWhole(Study study) {
        return write(study, PlanJson::tree);
    }

    private static String write(Study study, Function<Plan, JsonNode> written) {
        ObjectNode tree = JsonMapper.shared().createObjectNode();
        tree.put("version", VERSION).put("title", study.title()).put("question", study.question());
        study.goal().ifPresent(goal -> tree.put("goal", goal));
        var shows = tree.putArray("shows");
        study.exhibits().forEach(each -> shows.add(word(each)));
        study.sweep()
                .ifPresentOrElse(
                        sweep -> tree.set("sweep", tree(sweep, written)),
                        () -> {
                            var plans = tree.putArray("plans");
                            study.plans().forEach(plan -> plans.add(written.apply(plan)));
                        });
        return Yaml.write(tree);
    }

    /// What is left out has its default.
    private static JsonNode tree(Plan plan) {
        return JsonMapper.shared().readTree(PlanJson.brief(plan));
    }

    private static ObjectNode tree(Sweep sweep, Function<Plan, JsonNode> written) {
        ObjectNode tree = JsonMapper.shared().createObjectNode();
        switch (sweep.search()) {
            case Sweep.Search.GridSearch _ -> tree.put("search", "grid");
            case Sweep.Search.RandomSearch(long seed) ->
                    tree.put("search", "random").put("seed", seed);
        }
        tree.put("runs", sweep.mostRuns());
        sweep.mostTime().ifPresent(time -> tree.put("minutes", time.toMillis() / 60_000.0));
        sweep.halving()
                .ifPresent(halving ->
                        tree.putObject("halving")
                                .put("epochs", halving.firstEpochs())
                                .put("keepOneIn", halving.keepOneIn()));
        ObjectNode fields = tree.putObject("fields");
        for (Dimension each : sweep.dimensions()) {
            switch (each.range()) {
                case Dimension.Range.Values(var values) ->
                        fields.putArray(each.path()).addAll(values);
                case Dimension.Range.Between(
                                double from,
                                double to,
                                boolean logarithmic,
                                int steps) -> {
                    ObjectNode range =
                            fields.putObject(each.path()).put("from", from).put("to", to);
                    if (logarithmic) range.put("scale", "log");
                    range.put("steps", steps);
                }
            }
        }
        tree.set("base", written.apply(sweep.base()));
        return tree;
    }
}
