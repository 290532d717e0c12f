package org.glyphery.study;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A study as one file that people read and write: YAML or JSON.
public final class StudyFile {

    private StudyFile() {}

    /// Reads a study that somebody asks for, with the bounds of what is accepted.
    ///
    /// @return named after its title
    /// @throws org.glyphery.UserError if it is no study, with all that is wrong
    public static Study read(String text, KnownDatasets known) {
        return StudyReader.read(tree(text), known);
    }

    /// Reads like [#read] a study that was stored, perhaps before plans had all of today's fields,
    /// or within other bounds.
    static Study readStored(String text, KnownDatasets known) {
        return StudyReader.readStored(tree(text), known);
    }

    private static JsonNode tree(String text) {
        JsonNode tree = yaml(text, "study");
        if (!tree.isObject()) {
            throw InvalidPlan.of("study", "A study has fields with names, its title first.");
        }
        return tree;
    }

    /// Reads like [#read(String, KnownDatasets)] what is a tree already.
    public static Study read(JsonNode tree, KnownDatasets known) {
        return StudyReader.read(tree, known);
    }

    /// The tree that a part of a study's file is.
    ///
    /// @param field the part
    /// @throws org.glyphery.UserError if it is neither YAML nor JSON
    public static JsonNode yaml(String text, String field) {
        try {
            return Yaml.read(text);
        } catch (IllegalArgumentException e) {
            throw InvalidPlan.of(
                    field, "This is unreadable as YAML or JSON: %s".formatted(e.getMessage()));
        }
    }

    /// The plans of a study as a list in YAML, as [#readPlans] reads them.
    public static String plans(Study study) {
        var plans = JsonMapper.shared().createArrayNode();
        study.plans().forEach(plan -> plans.add(tree(plan)));
        return Yaml.write(plans);
    }

    /// @throws org.glyphery.UserError if they are none, with all that is wrong
    public static List<Plan> readPlans(String yaml, KnownDatasets known) {
        return StudyReader.readPlans(yaml(yaml, StudyReader.PLANS), known);
    }

    /// The part of a plan that differs from the defaults, in YAML.
    public static String brief(Plan plan) {
        return Yaml.write(tree(plan));
    }

    private static String word(Exhibit exhibit) {
        return exhibit.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A study as [#read] reads it; what plans leave out has its default.
    public static String write(Study study) {
        return write(study, StudyFile::tree);
    }

    /// A study with every field of every plan, so that no later default changes them.
    static String writeWhole(Study study) {
        return write(study, PlanJson::tree);
    }

    private static String write(Study study, Function<Plan, JsonNode> written) {
        ObjectNode tree = JsonMapper.shared().createObjectNode();
        tree.put("version", StudyFields.VERSION)
                .put("title", study.title())
                .put("question", study.question());
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
        sweep.dimensions().forEach(each -> fields.set(each.path(), each.tree()));
        tree.set("base", written.apply(sweep.base()));
        return tree;
    }
}
