package org.glyphery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glyphery.UserError;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.run.Runs;
import org.glyphery.training.InvalidPlan;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;

/// Reads plans, and finds everything that is wrong in all of them before any is trained.
final class PlanFiles {

    private static final int MOST_BYTES = 1_000_000;

    private final Runs runs;
    private final KnownDatasets known;
    private final List<String> wrong = new ArrayList<>();

    PlanFiles(Runs runs, KnownDatasets known) {
        this.known = known;
        this.runs = runs;
    }

    /// @throws InvalidPlans if one of them cannot work
    List<Plan> read(List<String> names) {
        List<Plan> plans = new ArrayList<>();
        names.forEach(name -> read(new InputFile(name), plans));
        if (!wrong.isEmpty()) throw new InvalidPlans(wrong);
        return plans;
    }

    private void read(InputFile file, List<Plan> plans) {
        try {
            Plan plan = plan(file);
            runs.check(plan);
            plans.add(plan);
        } catch (InvalidPlan invalid) {
            wrong.addAll(InvalidPlans.lines(file, invalid));
        } catch (UserError unreadable) {
            wrong.add(unreadable.getMessage());
        }
    }

    private Plan plan(InputFile file) {
        String text = file.text(MOST_BYTES, "a plan");
        return file.name().toLowerCase(Locale.ROOT).endsWith(".json")
                ? PlanJson.read(text, known)
                : PlanJson.readYaml(text, known);
    }
}
