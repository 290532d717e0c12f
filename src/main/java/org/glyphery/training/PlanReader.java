package org.glyphery.training;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Architecture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Reads plans that people and programs have written: what is left out gets its default, and all
/// that is wrong is found at once.
public final class PlanReader {

    private static final String ARCHITECTURE = "architecture";
    private static final String DATASET = "dataset";
    private static final String CLASSES = "classes";
    private static final int LONGEST_LIST = 1_000;

    private static final List<String> FIELDS =
            Stream.of(Plan.class.getRecordComponents()).map(RecordComponent::getName).toList();

    private PlanReader() {}

    /// Reads what somebody asks for, with the bounds of what is accepted.
    ///
    /// @param tree as [PlanJson] writes it, or less of it: the architecture's kind at least
    /// @throws InvalidPlan with every bad field
    public static Plan read(JsonNode tree, KnownDatasets known) {
        return whole(errors -> read(tree, "", known, errors));
    }

    /// Reads like [#read(JsonNode, KnownDatasets)] a plan within something larger; tells what is
    /// wrong rather than throws it.
    ///
    /// @param path of the plan there, empty where it is the whole
    public static Optional<Plan> read(
            JsonNode tree, String path, KnownDatasets known, FieldErrors errors) {
        var reader = new RecordReader(errors, LONGEST_LIST);
        if (!hasKind(tree, path, reader, errors)) return Optional.empty();
        Optional<Plan> plan = plan(tree, path, known, reader);
        String name = tree.path(PlanNames.NAME).asString("");
        PlanNames.checkName(RecordReader.join(path, PlanNames.NAME), name, errors);
        checkTags(tree.path(PlanNames.TAGS), path, errors);
        return plan;
    }

    /// Reads like [#read(JsonNode, String, KnownDatasets, FieldErrors)] a plan that was stored,
    /// perhaps before there were all of today's fields, or within other bounds.
    public static Optional<Plan> readStored(
            JsonNode tree, String path, KnownDatasets known, FieldErrors errors) {
        JsonNode whole = tree.deepCopy();
        YoungerFields.fillIn(whole);
        return plan(whole, path, known, new RecordReader(errors, RecordReader.ANY_LENGTH));
    }

    /// Reads like [#read(JsonNode, KnownDatasets)] what follows from a plan that was accepted,
    /// perhaps within other bounds.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan readAccepted(JsonNode tree, KnownDatasets known) {
        return whole(
                errors -> plan(tree, "", known, new RecordReader(errors, RecordReader.ANY_LENGTH)));
    }

    private static Plan whole(Function<FieldErrors, Optional<Plan>> reads) {
        var errors = new FieldErrors();
        Optional<Plan> plan = reads.apply(errors);
        errors.refuse();
        return plan.orElseThrow();
    }

    private static boolean hasKind(
            JsonNode tree, String path, RecordReader reader, FieldErrors errors) {
        if (tree.path(ARCHITECTURE).has("kind")) return true;
        errors.add(
                RecordReader.join(path, ARCHITECTURE + ".kind"),
                "A plan says at least what kind of network it is about, as in"
                        + " {\"architecture\": {\"kind\": \"mlp\"}}.");
        if (tree.isObject()) reader.refuseUnknown(tree, path, FIELDS);
        return false;
    }

    /// Checks the tags of a plan that cannot be made yet as well, so that all that is wrong is told
    /// at once.
    private static void checkTags(JsonNode tags, String path, FieldErrors errors) {
        if (!tags.isArray() || tags.size() > LONGEST_LIST) return;
        PlanNames.checkTags(
                RecordReader.join(path, PlanNames.TAGS),
                tags.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList(),
                errors);
    }

    private static Optional<Plan> plan(
            JsonNode tree, String path, KnownDatasets known, RecordReader reader) {
        JsonNode named = withVersions(withNames(tree), known);
        return reader.record(named, path, defaults(named, known));
    }

    /// The same where classes that are called by digits were written as numbers.
    private static JsonNode withNames(JsonNode tree) {
        boolean numbered =
                tree.path(DATASET).path(CLASSES).valueStream().anyMatch(JsonNode::isIntegralNumber);
        if (!numbered) return tree;
        JsonNode named = tree.deepCopy();
        ArrayNode names = ((ObjectNode) named.path(DATASET)).putArray(CLASSES);
        tree.path(DATASET)
                .path(CLASSES)
                .valueStream()
                .map(each -> each.isIntegralNumber() ? StringNode.valueOf(each.asString()) : each)
                .forEach(names::add);
        return named;
    }

    /// The same where listed datasets that say no version have the one that is known.
    private static JsonNode withVersions(JsonNode tree, KnownDatasets known) {
        if (!tree.has("training") && !tree.has("test")) return tree;
        JsonNode versioned = tree.deepCopy();
        Stream.of("training", "test")
                .flatMap(list -> versioned.path(list).valueStream())
                .filter(source -> source.isObject() && !source.has("version"))
                .forEach(source ->
                        known.standard(source.path(DATASET).asString(""))
                                .ifPresent(choice ->
                                        ((ObjectNode) source).put("version", choice.version())));
        return versioned;
    }

    /// Those of its architecture, with today's version of its dataset, and no validation examples
    /// beside a fold; of a linear one where it has none that can be read, which is found again when
    /// the whole is read.
    private static Plan defaults(JsonNode tree, KnownDatasets known) {
        var linear = new Architecture.Linear();
        Plan plan =
                PlanDefaults.plan(
                        new RecordReader(new FieldErrors(), RecordReader.ANY_LENGTH)
                                .choice(
                                        Architecture.class,
                                        tree.path(ARCHITECTURE),
                                        ARCHITECTURE,
                                        linear)
                                .orElse(linear));
        JsonNode dataset = tree.path(DATASET);
        Plan standing =
                known.standard(
                                dataset.path("name").asString(Mnist.NAME),
                                dataset.path("version").stringValueOpt(),
                                classes(dataset))
                        .map(plan::on)
                        .orElse(plan);
        boolean isHolding = dataset.hasNonNull("fold");
        return isHolding ? standing.on(standing.dataset().validatedOn(0)) : standing;
    }

    /// Those that can be read; what cannot is found again when the whole is read.
    private static List<String> classes(JsonNode dataset) {
        List<String> names =
                dataset.path(CLASSES)
                        .valueStream()
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .distinct()
                        .toList();
        return names.size() > 1 ? names : List.of();
    }
}
