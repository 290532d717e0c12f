package org.glyphery.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Architecture;
import tools.jackson.databind.JsonNode;

/// Reads plans that people and programs have written: what is left out gets its default, and all
/// that is wrong is found at once.
public final class PlanReader {

    private static final String ARCHITECTURE = "architecture";

    private PlanReader() {}

    /// @param tree as [PlanJson] writes it, or less of it: the architecture's kind at least
    /// @throws InvalidPlan with every bad field
    public static Plan read(JsonNode tree) {
        if (!tree.path(ARCHITECTURE).has("kind")) {
            throw new InvalidPlan(
                    List.of(
                            new FieldError(
                                    ARCHITECTURE + ".kind",
                                    "A plan says at least what kind of network it is about, as in"
                                            + " {\"architecture\": {\"kind\": \"mlp\"}}.")));
        }
        var errors = new ArrayList<FieldError>();
        Optional<Plan> plan = new RecordReader(errors).record(tree, "", defaults(tree));
        if (!errors.isEmpty()) throw new InvalidPlan(errors);
        return plan.orElseThrow();
    }

    /// As [#read], of a plan that was stored, perhaps before there were all of today's fields, as
    /// part of something larger.
    ///
    /// @throws InvalidPlan with every bad field
    public static Plan readStored(JsonNode tree) {
        JsonNode whole = tree.deepCopy();
        YoungerFields.fillIn(whole);
        return read(whole);
    }

    /// Those of its architecture; of a linear one where it has none that can be read, which is
    /// found again when the whole is read.
    private static Plan defaults(JsonNode tree) {
        var linear = new Architecture.Linear();
        return PlanDefaults.plan(
                new RecordReader(new ArrayList<>())
                        .choice(Architecture.class, tree.path(ARCHITECTURE), ARCHITECTURE, linear)
                        .orElse(linear));
    }
}
