package org.glyphery.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;
import org.glyphery.UserError;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.run.Slug;
import org.glyphery.training.FieldErrors;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanReader;
import org.glyphery.training.RecordReader;
import tools.jackson.databind.JsonNode;

/// Reads studies that people and programs have written: what is left out gets its default, and all
/// that is wrong is found at once, each with its path.
final class StudyReader {

    static final String PLANS = "plans";
    static final String SWEEP = "sweep";

    private static final String TITLE = "title";
    private static final String FIELDS = "sweep.fields";
    private static final String NAMELESS = "study";

    /// Reads one plan of the study.
    @FunctionalInterface
    interface PlanPart {
        Optional<Plan> read(JsonNode tree, String path, KnownDatasets known, FieldErrors errors);
    }

    private final FieldErrors errors = new FieldErrors();
    private final RecordReader records = new RecordReader(errors, Sweep.MOST_RUNS);
    private final PlanPart planPart;
    private final KnownDatasets known;
    private final boolean isNew;

    private StudyReader(PlanPart planPart, KnownDatasets known, boolean isNew) {
        this.planPart = planPart;
        this.known = known;
        this.isNew = isNew;
    }

    /// @throws org.glyphery.training.InvalidPlan with all that is wrong
    static Study read(JsonNode tree, KnownDatasets known) {
        return new StudyReader(PlanReader::read, known, true).study(tree);
    }

    /// Reads like [#read] a study that was stored, perhaps before plans had all of today's fields,
    /// or within other bounds.
    static Study readStored(JsonNode tree, KnownDatasets known) {
        return new StudyReader(PlanReader::readStored, known, false).study(tree);
    }

    /// The path of a plan.
    ///
    /// @param place in the list, from 0
    static String plan(int place) {
        return "%s[%d]".formatted(PLANS, place);
    }

    /// The plans of a study, in a list.
    ///
    /// @throws org.glyphery.training.InvalidPlan with all that is wrong
    static List<Plan> readPlans(JsonNode list, KnownDatasets known) {
        var reader = new StudyReader(PlanReader::read, known, true);
        List<Plan> plans = reader.plans(list);
        reader.errors.refuse();
        return plans;
    }

    private Study study(JsonNode tree) {
        boolean isSweep = tree.has(SWEEP);
        var fields = records.record(tree, "", StudyFields.standing(isSweep));
        check(tree);
        Optional<Study> study;
        if (isSweep == tree.has(PLANS)) {
            errors.add(
                    PLANS,
                    "A study is made of plans or of a sweep, but this has %s."
                            .formatted(isSweep ? "both" : "neither"));
            study = Optional.empty();
        } else if (isSweep) {
            Optional<Sweep> sweep = sweep(tree.get(SWEEP));
            study = fields.flatMap(read -> sweep.flatMap(made -> swept(read, made)));
        } else {
            List<Plan> plans = plans(tree.get(PLANS));
            study = whole(PLANS, () -> listed(fields.orElseThrow(), plans));
        }
        errors.refuse();
        return study.orElseThrow();
    }

    /// Makes what can only be made of parts with which nothing is wrong.
    private <T> Optional<T> whole(String path, Supplier<T> maker) {
        return errors.isEmpty() ? errors.made(path, maker) : Optional.empty();
    }

    /// What can be said of single values, whatever else is wrong.
    private void check(JsonNode tree) {
        String title = tree.path(TITLE).asString("");
        String question = tree.path("question").asString("");
        JsonNode goal = tree.path("goal");
        int version = tree.path("version").asInt(StudyFields.VERSION);
        errors.collect("version", () -> requireVersion(version));
        errors.collect(TITLE, () -> Study.requireTitle(title));
        if (isNew) errors.collect(TITLE, () -> OneLine.require(TITLE, title));
        errors.collect("question", () -> Study.requireQuestion(question));
        if (goal.isNumber()) {
            errors.collect("goal", () -> Study.requireGoal(Optional.of(goal.doubleValue())));
        }
    }

    private void checkSweep(JsonNode tree) {
        JsonNode runs = tree.path("runs");
        JsonNode minutes = tree.path("minutes");
        if (runs.isInt()) {
            errors.collect("sweep.runs", () -> Sweep.requireMostRuns(runs.intValue()));
        }
        if (minutes.isNumber()) {
            errors.collect(
                    "sweep.minutes",
                    () -> Sweep.requireMostTime(Optional.of(time(minutes.doubleValue()))));
        }
        if (tree.path("fields").isEmpty()) {
            errors.collect(FIELDS, () -> Sweep.requireDimensions(List.of()));
        }
    }

    private static Duration time(double minutes) {
        return Duration.ofMillis(Math.round(60_000 * minutes));
    }

    private static void requireVersion(int version) {
        if (version != StudyFields.VERSION)
            throw new InvalidSetting("version", Integer.toString(StudyFields.VERSION), version);
    }

    private static Study listed(StudyFields fields, List<Plan> plans) {
        return new Study(
                Slug.of(fields.title(), NAMELESS),
                fields.title(),
                fields.question(),
                plans,
                fields.goal(),
                fields.shows());
    }

    /// What is wrong with its plans is told of the fields that are swept there.
    private Optional<Study> swept(StudyFields fields, Sweep sweep) {
        if (isNew) {
            sweep.dimensions()
                    .forEach(each ->
                            errors.collect(FIELDS + "." + each.path(), each::requireDistinct));
        }
        if (!errors.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    new Study(
                            Slug.of(fields.title(), NAMELESS),
                            fields.title(),
                            fields.question(),
                            sweep,
                            known,
                            fields.goal(),
                            fields.shows()));
        } catch (InvalidPlan wrong) {
            wrong.errors().forEach(each -> errors.add(sweep.blamed(each.field()), each.error()));
        } catch (UserError wrong) {
            errors.add(FIELDS, String.valueOf(wrong.getMessage()));
        }
        return Optional.empty();
    }

    private List<Plan> plans(JsonNode list) {
        List<Plan> plans = new ArrayList<>();
        if (!list.isArray()) {
            errors.add(PLANS, new InvalidSetting(PLANS, "a list of plans", list).getMessage());
            return plans;
        }
        for (int place = 0; place < list.size(); place++) {
            planPart.read(list.get(place), plan(place), known, errors).ifPresent(plans::add);
        }
        return plans;
    }

    private Optional<Sweep> sweep(JsonNode tree) {
        var fields = records.record(tree, SWEEP, StudyFields.SweepFields.standing());
        Optional<Plan> base = planPart.read(tree.path("base"), "sweep.base", known, errors);
        List<Dimension> dimensions = dimensions(tree.path("fields"));
        JsonNode halved = tree.path("halving");
        Optional<SuccessiveHalving> halving =
                halved.isMissingNode() || halved.isNull() ? Optional.empty() : halving(halved);
        checkSweep(tree);
        return whole(
                SWEEP,
                () -> {
                    StudyFields.SweepFields asked = fields.orElseThrow();
                    return new Sweep(
                            base.orElseThrow(),
                            dimensions,
                            asked.wanted(),
                            asked.runs(),
                            asked.minutes().map(StudyReader::time),
                            halving);
                });
    }

    private Optional<SuccessiveHalving> halving(JsonNode tree) {
        String path = "sweep.halving";
        var fields = records.record(tree, path, StudyFields.HalvingFields.STANDING);
        return fields.flatMap(known ->
                errors.made(path, () -> new SuccessiveHalving(known.epochs(), known.keepOneIn())));
    }

    private List<Dimension> dimensions(JsonNode fields) {
        List<Dimension> dimensions = new ArrayList<>();
        fields.forEachEntry((field, values) -> {
            String path = FIELDS + "." + field;
            range(values, path)
                    .flatMap(range -> errors.made(path, () -> new Dimension(field, range)))
                    .ifPresent(dimensions::add);
        });
        return dimensions;
    }

    private Optional<Dimension.Range> range(JsonNode values, String path) {
        if (values.isArray()) {
            return errors.made(
                    path, () -> new Dimension.Range.Values(values.valueStream().toList()));
        }
        if (!values.isObject()) {
            errors.add(
                    path,
                    new InvalidSetting(path, "a list of values, or {from, to}", values)
                            .getMessage());
            return Optional.empty();
        }
        for (String end : List.of("from", "to")) {
            if (!values.has(end)) {
                errors.add(
                        path + "." + end, "The setting \"%s.%s\" is missing.".formatted(path, end));
            }
        }
        return records.record(values, path, StudyFields.RangeFields.STANDING)
                .filter(known -> known.from().isPresent() && known.to().isPresent())
                .flatMap(known -> errors.made(path, known::range));
    }
}
