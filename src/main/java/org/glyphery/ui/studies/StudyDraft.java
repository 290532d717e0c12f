package org.glyphery.ui.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.NumberWords;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.run.search.PlanField;
import org.glyphery.study.Dimension;
import org.glyphery.study.Exhibit;
import org.glyphery.study.Study;
import org.glyphery.study.StudyFile;
import org.glyphery.study.Sweep;
import org.glyphery.training.FieldErrors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A study as a person writes it, whether or not it can be one yet: any text may stand in any
/// field, and so it becomes the tree that a study's file has, and is read as files are.
final class StudyDraft {

    /// The part of a study's file in which the swept fields stand.
    static final String FIELDS = "sweep.fields";

    /// The part of a study's file in which the plan stands that a sweep varies.
    static final String BASE = "sweep.base";

    /// What a sweep tries in a field, as written.
    static final class Swept {

        String path;
        String values;

        Swept(String path, String values) {
            this.path = path;
            this.values = values;
        }

        String field() {
            return FIELDS + "." + path;
        }
    }

    private static final List<Exhibit> EXHIBITS =
            List.of(Exhibit.FIELDS, Exhibit.COURSE, Exhibit.COST);

    private static final String FIRST =
            """
            architecture:
              kind: mlp
              hiddenUnits: [128]
            learning:
              epochs: 5
            """;

    String title = "";
    String question = "";
    String goal = "";
    boolean isSweep = true;
    String plans = ""; // YAML, where they are listed
    BasePlan base = BasePlan.of("");
    final List<Swept> swept = new ArrayList<>();
    boolean isRandom;
    String seed = "7";
    String runs = "20";
    String minutes = "";
    boolean isHalved;
    String firstEpochs = "1";
    String keepOneIn = "3";
    private List<Exhibit> exhibits = EXHIBITS;

    /// Whether title and question follow from what is swept.
    private boolean isNamedByFields;

    /// A sweep over one field, to begin with: a minute's work.
    static StudyDraft fresh() {
        var draft = new StudyDraft();
        draft.base = BasePlan.of(FIRST);
        draft.swept.add(new Swept("learning.schedule.learningRate", "0.0003, 0.001, 0.003"));
        draft.isNamedByFields = true;
        draft.nameByFields();
        return draft;
    }

    static StudyDraft of(Study study) {
        var draft = new StudyDraft();
        draft.title = study.title();
        draft.question = study.question();
        draft.goal = study.goal().map(Object::toString).orElse("");
        draft.exhibits = study.exhibits();
        draft.isSweep = study.sweep().isPresent();
        draft.plans = StudyFile.plans(study);
        draft.base = BasePlan.of(StudyFile.brief(study.plans().getFirst()));
        study.sweep().ifPresent(draft::take);
        return draft;
    }

    private void take(Sweep sweep) {
        base = BasePlan.of(StudyFile.brief(sweep.base()));
        sweep.dimensions().forEach(each -> swept.add(new Swept(each.path(), each.written())));
        switch (sweep.search()) {
            case Sweep.Search.GridSearch _ -> isRandom = false;
            case Sweep.Search.RandomSearch(long known) -> {
                isRandom = true;
                seed = Long.toString(known);
            }
        }
        runs = Integer.toString(sweep.mostRuns());
        minutes =
                sweep.mostTime()
                        .map(time -> NumberWords.digits(time.toMillis() / 60_000.0))
                        .orElse("");
        sweep.halving()
                .ifPresent(halving -> {
                    isHalved = true;
                    firstEpochs = Integer.toString(halving.firstEpochs());
                    keepOneIn = Integer.toString(halving.keepOneIn());
                });
    }

    /// Title and question stay from now on as somebody has written them.
    void keepName() {
        isNamedByFields = false;
    }

    /// Proposes title and question, unless somebody has written them.
    void nameByFields() {
        if (!isNamedByFields) return;
        List<String> titles =
                swept.stream().map(each -> new PlanField(each.path).shortTitle()).toList();
        if (titles.isEmpty()) return;
        String fields = NumberWords.list(titles);
        title = NumberWords.capitalised(fields);
        if (title.length() > Study.LONGEST_TITLE) title = titles.size() + " fields";
        question = "With which %s does it read best?".formatted(fields);
    }

    /// @throws org.glyphery.UserError if it cannot be one, with what is wrong
    Study study(KnownDatasets known) {
        return StudyFile.read(tree(), known);
    }

    private JsonNode tree() {
        var errors = new FieldErrors();
        ObjectNode tree = JsonMapper.shared().createObjectNode();
        tree.put("title", title.strip()).put("question", question.strip());
        if (!goal.isBlank()) tree.set("goal", number(goal));
        var shows = tree.putArray("shows");
        exhibits().forEach(each -> shows.add(each.name().toLowerCase(Locale.ROOT)));
        if (isSweep) tree.set("sweep", sweep(errors));
        else
            errors.made("plans", () -> StudyFile.yaml(plans, "plans"))
                    .ifPresent(list -> tree.set("plans", list));
        errors.refuse();
        return tree;
    }

    /// A sweep shows what its fields matter.
    private List<Exhibit> exhibits() {
        if (!isSweep || exhibits.contains(Exhibit.FIELDS)) return exhibits;
        return Stream.concat(Stream.of(Exhibit.FIELDS), exhibits.stream()).toList();
    }

    private ObjectNode sweep(FieldErrors errors) {
        ObjectNode sweep = JsonMapper.shared().createObjectNode();
        sweep.put("search", isRandom ? "random" : "grid");
        if (isRandom) sweep.set("seed", number(seed));
        sweep.set("runs", isRandom ? number(runs) : number(Integer.toString(Sweep.MOST_RUNS)));
        if (!minutes.isBlank()) sweep.set("minutes", number(minutes));
        if (isHalved) {
            ObjectNode halving = sweep.putObject("halving");
            halving.set("epochs", number(firstEpochs));
            halving.set("keepOneIn", number(keepOneIn));
        }
        ObjectNode fields = sweep.putObject("fields");
        for (Swept each : swept) {
            if (fields.has(each.path)) {
                errors.add(each.field(), "This field stands there already: leave one of both out.");
            }
            Optional<Dimension> dimension =
                    errors.made(each.field(), () -> Dimension.of(each.path, each.values));
            dimension.ifPresent(made -> fields.set(each.path, made.tree()));
        }
        errors.made(BASE, base::tree).ifPresent(tree -> sweep.set("base", tree));
        return sweep;
    }

    /// A number, or whatever was typed in its place, of which reading tells that it is none.
    static JsonNode number(String text) {
        String stripped = text.strip();
        try {
            return stripped.matches("[+-]?\\d{1,9}")
                    ? JsonMapper.shared().valueToTree(Integer.valueOf(stripped))
                    : stripped.matches("[+-]?\\d{1,18}")
                            ? JsonMapper.shared().valueToTree(Long.valueOf(stripped))
                            : JsonMapper.shared().valueToTree(Double.valueOf(stripped));
        } catch (NumberFormatException words) {
            return JsonMapper.shared().valueToTree(stripped);
        }
    }
}
