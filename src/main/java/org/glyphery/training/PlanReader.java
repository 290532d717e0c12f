package org.glyphery.training;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.network.Architecture;
import tools.jackson.databind.JsonNode;

/// Reads plans that people and programs have written: what is left out gets its default, and all
/// that is wrong is found at once.
public final class PlanReader {

    private static final String ARCHITECTURE = "architecture";
    private static final int LONGEST_LIST = 1_000;

    private static final List<String> FIELDS =
            Stream.of(Plan.class.getRecordComponents()).map(RecordComponent::getName).toList();

    private PlanReader() {}

    /// Reads what somebody asks for, with the bounds of what is accepted.
    ///
    /// @param tree as [PlanJson] writes it, or less of it: the architecture's kind at least
    /// @throws InvalidPlan with every bad field
    public static Plan read(JsonNode tree) {
        var errors = new FieldErrors();
        Optional<Plan> plan = read(tree, errors);
        errors.refuse();
        return plan.orElseThrow();
    }

    /// As [#read], of a plan that was stored, perhaps before there were all of today's fields, or
    /// within other bounds, as part of something larger.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan readStored(JsonNode tree) {
        JsonNode whole = tree.deepCopy();
        YoungerFields.fillIn(whole);
        return readAccepted(whole);
    }

    /// As [#read], of what follows from a plan that was accepted, perhaps within other bounds.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan readAccepted(JsonNode tree) {
        var errors = new FieldErrors();
        Optional<Plan> plan = plan(tree, new RecordReader(errors, RecordReader.ANY_LENGTH));
        errors.refuse();
        return plan.orElseThrow();
    }

    /// As [#read(JsonNode)], but tells what is wrong rather than throws it.
    static Optional<Plan> read(JsonNode tree, FieldErrors errors) {
        var reader = new RecordReader(errors, LONGEST_LIST);
        requireKind(tree, reader, errors);
        if (!errors.isEmpty()) return Optional.empty();
        Optional<Plan> plan = plan(tree, reader);
        PlanNames.checkName(tree.path(PlanNames.NAME).asString(""), errors);
        checkTags(tree.path(PlanNames.TAGS), errors);
        return plan;
    }

    private static void requireKind(JsonNode tree, RecordReader reader, FieldErrors errors) {
        if (tree.path(ARCHITECTURE).has("kind")) return;
        errors.add(
                ARCHITECTURE + ".kind",
                "A plan says at least what kind of network it is about, as in"
                        + " {\"architecture\": {\"kind\": \"mlp\"}}.");
        if (tree.isObject()) reader.refuseUnknown(tree, "", FIELDS);
    }

    /// Of a plan that cannot be made yet as well, so that all that is wrong is told at once.
    private static void checkTags(JsonNode tags, FieldErrors errors) {
        if (!tags.isArray() || tags.size() > LONGEST_LIST) return;
        PlanNames.checkTags(
                tags.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList(),
                errors);
    }

    private static Optional<Plan> plan(JsonNode tree, RecordReader reader) {
        return reader.record(tree, "", defaults(tree));
    }

    /// Those of its architecture; of a linear one where it has none that can be read, which is
    /// found again when the whole is read.
    private static Plan defaults(JsonNode tree) {
        var linear = new Architecture.Linear();
        return PlanDefaults.plan(
                new RecordReader(new FieldErrors(), RecordReader.ANY_LENGTH)
                        .choice(Architecture.class, tree.path(ARCHITECTURE), ARCHITECTURE, linear)
                        .orElse(linear));
    }
}
