package org.glyphery.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glyphery.NumberWords;
import org.glyphery.run.Runs;
import org.glyphery.training.Plan;

/// The exact settings of several plans.
///
/// @param headings of the table of those that differ
/// @param differing a row a plan: its name, then its values; or, where the fields are more than the
///   plans, a row a field; none where the plans agree
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
        boolean wide = headings.size() > differing.size() + 1 && !differing.isEmpty();
        return wide
                ? new PlanSettings(
                        column(headings, differing, 0), turned(headings, differing), shared)
                : new PlanSettings(headings, differing, shared);
    }

    /// A row a field.
    private static List<List<String>> turned(List<String> headings, List<List<String>> rows) {
        List<List<String>> turned = new ArrayList<>();
        for (int column = 1; column < headings.size(); column++) {
            turned.add(column(headings, rows, column));
        }
        return turned;
    }

    private static List<String> column(List<String> headings, List<List<String>> rows, int column) {
        List<String> cells = new ArrayList<>(List.of(column == 0 ? "field" : headings.get(column)));
        rows.forEach(row -> cells.add(row.get(column)));
        return cells;
    }

    private static Set<String> paths(List<Map<String, String>> plans) {
        Set<String> paths = new LinkedHashSet<>();
        plans.forEach(plan -> paths.addAll(plan.keySet()));
        paths.remove(NOTES);
        return paths;
    }

    private static String value(Map<String, String> plan, String path) {
        return NumberWords.setting(plan.getOrDefault(path, NONE));
    }
}
