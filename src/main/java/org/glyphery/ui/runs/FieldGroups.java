package org.glyphery.ui.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.glyphery.run.search.PlanField;
import org.glyphery.run.search.RunColumn;
import org.glyphery.run.search.RunField;

/// Fields under headings, for a list that opens.
final class FieldGroups {

    private FieldGroups() {}

    /// @param wanted whether a field is offered
    static Map<String, Map<RunField, String>> of(
            List<RunField> fields, Predicate<RunField> wanted) {
        Map<RunField, String> results = new LinkedHashMap<>();
        Map<RunField, String> plan = new LinkedHashMap<>();
        for (RunField each : fields) {
            if (!wanted.test(each)) continue;
            switch (each) {
                case RunColumn column -> results.put(column, column.title());
                case PlanField field -> plan.put(field, field.title());
            }
        }
        Map<String, Map<RunField, String>> groups = new LinkedHashMap<>();
        groups.put("Results", results);
        groups.put("Plan", plan);
        return groups;
    }
}
