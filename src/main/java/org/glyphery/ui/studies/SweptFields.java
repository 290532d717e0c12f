package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.glyphery.NumberWords;
import org.glyphery.UserError;
import org.glyphery.run.search.PlanField;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.TextInput;
import org.glyphery.ui.studies.StudyDraft.Swept;

/// The fields that a sweep gives other values, a line each.
final class SweptFields extends Div {

    /// The fields that are proposed before all others.
    private static final String USUAL = "learning.batchSize";

    /// The same in all runs that can be compared.
    private static final Set<String> FIXED =
            Set.of("dataset.name", "dataset.version", "dataset.classes", "learning.kind", "notes");

    private final StudyDraft draft;
    private final StudyPageServices services;
    private final Runnable changed;
    private final Div lines = new Div();

    SweptFields(StudyDraft draft, StudyPageServices services, Runnable changed) {
        this.draft = draft;
        this.services = services;
        this.changed = changed;
        addClassName("swept");
        lines.addClassName("lines");
        var more = new NativeButton("Add a field", _ -> add());
        more.addClassName("plain");
        add(lines, more);
        build();
    }

    private void add() {
        Map<String, String> fields = fields();
        draft.swept.forEach(each -> fields.remove(each.path));
        fields.entrySet().stream()
                .filter(each -> each.getKey().equals(USUAL) || !fields.containsKey(USUAL))
                .findFirst()
                .ifPresent(first -> {
                    draft.swept.add(
                            new Swept(first.getKey(), NumberWords.setting(first.getValue())));
                    build();
                    changed.run();
                });
    }

    private void build() {
        lines.removeAll();
        draft.swept.forEach(each -> lines.add(line(each)));
    }

    private Div line(Swept swept) {
        Map<String, String> offered = new LinkedHashMap<>();
        fields().forEach((path, value) -> offered.put(path, new PlanField(path).title()));
        offered.putIfAbsent(swept.path, swept.path); // of another base plan
        var values =
                TextInput.line("Values", "")
                        .write(swept.values)
                        .onChange(text -> {
                            swept.values = text;
                            changed.run();
                        });
        var field =
                new Dropdown<String>(
                        "Field " + (draft.swept.indexOf(swept) + 1),
                        path -> {
                            swept.path = path;
                            swept.values = NumberWords.setting(fields().getOrDefault(path, ""));
                            values.write(swept.values);
                            changed.run();
                        });
        field.offer(offered);
        field.show(swept.path);
        var remove =
                new RemoveButton(
                        "Leave out " + swept.path,
                        () -> {
                            draft.swept.remove(swept);
                            build();
                            changed.run();
                        });
        var line = new Div(field, values, remove);
        line.addClassName("line");
        return line;
    }

    /// The fields of the base plan, with their values there; none while it cannot be read.
    private Map<String, String> fields() {
        try {
            Map<String, String> fields =
                    new LinkedHashMap<>(
                            services.runs().fields(draft.basePlan(services.datasets())));
            fields.putIfAbsent("dataset.first", "0");
            fields.keySet().removeAll(FIXED);
            return fields;
        } catch (UserError unreadable) {
            return new LinkedHashMap<>();
        }
    }
}
