package org.glyphery.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glyphery.Figures;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;

/// The exact settings of several plans.
///
/// @param headings of those that differ: "run", then the fields' paths
/// @param differing a row a plan: its name, then its values; none where the plans agree
/// @param shared a row a field: its path and its value
public record PlanSettings(
        List<String> headings, List<List<String>> differing, List<List<String>> shared) {

    private static final String NONE = "–";
    private static final String NOTES = "notes";

    /// @param runs knows the fields of plans
    public static PlanSettings of(List<Plan> plans, Runs runs) {
        List<Map<String, String>> fields = plans.stream().map(runs::fields).toList();
        List<String> headings = new ArrayList<>(List.of("run"));
        List<List<String>> shared = new ArrayList<>();
        for (String path : paths(fields)) {
            List<String> values =
                    fields.stream().map(plan -> value(plan, path)).distinct().toList();
            if (values.size() == 1) shared.add(List.of(path, values.getFirst()));
            else headings.add(path);
        }
        List<List<String>> differing = new ArrayList<>();
        for (int place = 0; headings.size() > 1 && place < plans.size(); place++) {
            Map<String, String> plan = fields.get(place);
            List<String> row = new ArrayList<>(List.of(plans.get(place).name()));
            headings.stream().skip(1).forEach(path -> row.add(value(plan, path)));
            differing.add(row);
        }
        return new PlanSettings(headings, differing, shared);
    }

    private static Set<String> paths(List<Map<String, String>> plans) {
        Set<String> paths = new LinkedHashSet<>();
        plans.forEach(plan -> paths.addAll(plan.keySet()));
        paths.remove(NOTES);
        return paths;
    }

    private static String value(Map<String, String> plan, String path) {
        return Figures.setting(plan.getOrDefault(path, NONE));
    }
}
