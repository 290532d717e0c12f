package org.glyphery.run;

import java.util.Optional;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.training.FieldErrors;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.training.PlanReader;
import org.glyphery.training.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The two plans of a race to be, as programs write them.
record RacePlans(Plan first, Plan second) {

    private static final String PLANS = "plans";
    private static final int RUNS = 2;

    /// What is written besides the plans: nothing.
    private record Body(JsonNode plans) {}

    /// The path of a plan in the text.
    ///
    /// @param place from 0
    static String path(int place) {
        return "%s[%d]".formatted(PLANS, place);
    }

    /// @throws org.glyphery.training.InvalidPlan with all that is wrong
    static RacePlans read(String json, KnownDatasets known) {
        var errors = new FieldErrors();
        JsonNode nothing = JsonMapper.shared().createArrayNode();
        Optional<Body> body =
                new RecordReader(errors, RUNS).record(PlanJson.tree(json), "", new Body(nothing));
        JsonNode plans = body.map(Body::plans).orElse(nothing);
        if (plans.size() != RUNS || !plans.isArray()) {
            String found = plans.isArray() ? "%,d".formatted(plans.size()) : "none";
            errors.add(PLANS, "A race is made of a list of two plans, but this has " + found + ".");
            errors.refuse();
        }
        Optional<Plan> first = PlanReader.read(plans.path(0), path(0), known, errors);
        Optional<Plan> second = PlanReader.read(plans.path(1), path(1), known, errors);
        errors.refuse();
        return new RacePlans(first.orElseThrow(), second.orElseThrow());
    }
}
