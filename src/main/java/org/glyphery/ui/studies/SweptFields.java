package org.glyphery.ui.studies;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glyphery.run.search.PlanField;
import org.glyphery.study.Dimension;
import org.glyphery.study.Study;
import org.glyphery.study.SweptValues;
import org.glyphery.training.FieldError;
import org.glyphery.training.Plan;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.RemoveButton;
import org.glyphery.ui.TextInput;
import org.glyphery.ui.studies.StudyDraft.Swept;

/// The fields that a sweep gives other values, a chip each, with what is wrong with them.
final class SweptFields extends Div {

    /// The fields that are proposed before all others.
    private static final List<String> USUAL =
            List.of(
                    "learning.schedule.learningRate",
                    "learning.batchSize",
                    "architecture.hiddenUnits",
                    "architecture.units",
                    "architecture.dropout");

    /// The same in all runs that can be compared.
    private static final Set<String> FIXED =
            Set.of("dataset.name", "dataset.version", "dataset.classes", "learning.kind", "notes");

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("architecture", "Network");
        PARTS.put("learning", "Learning");
        PARTS.put("dataset", "Data");
    }

    private final StudyDraft draft;
    private final StudyPageServices services;
    private final Runnable changed;
    private final Div chips = new Div();
    private final Map<Swept, SweptChip> shown = new LinkedHashMap<>();
    private Set<String> offered = Set.of(); // of the network that is chosen
    private final Paragraph wrong = new Paragraph();
    private final NativeButton more = new NativeButton("Add a field", _ -> add());

    /// @param changed called after each change of the draft
    SweptFields(StudyDraft draft, StudyPageServices services, Runnable changed) {
        this.draft = draft;
        this.services = services;
        this.changed = changed;
        addClassName("swept");
        chips.addClassName("lines");
        wrong.addClassName("error");
        more.addClassName("plain");
        add(chips, wrong, more);
        build();
    }

    private void add() {
        Map<String, String> fields = fields();
        draft.swept.forEach(each -> fields.remove(each.path));
        USUAL.stream()
                .filter(fields::containsKey)
                .findFirst()
                .or(() -> fields.keySet().stream().findFirst())
                .ifPresent(path -> {
                    draft.swept.add(
                            new Swept(
                                    path, ProposedValues.of(path, fields.getOrDefault(path, ""))));
                    build();
                    told();
                });
    }

    /// The next of them has the keyboard then, or what adds one.
    private void leaveOut(Swept swept) {
        int place = draft.swept.indexOf(swept);
        draft.swept.remove(swept);
        build();
        shown.values().stream()
                .skip(place)
                .findFirst()
                .ifPresentOrElse(chip -> chip.remove.focus(), more::focus);
        told();
    }

    private void told() {
        draft.nameByFields();
        changed.run();
    }

    /// Another network has other fields: those that it does not have are left out. Where it has the
    /// same, nothing is made anew, and what is being typed stays.
    void keepFieldsOf(Plan plan) {
        Set<String> fields = Set.copyOf(services.runs().fields(plan).keySet());
        if (fields.equals(offered)) return;
        offered = fields;
        boolean left =
                draft.swept.removeIf(
                        each -> !each.path.startsWith("dataset.") && !fields.contains(each.path));
        build();
        if (draft.swept.isEmpty()) add();
        else if (left) told();
    }

    private void build() {
        chips.removeAll();
        shown.clear();
        for (Swept each : draft.swept) {
            var chip = new SweptChip(each, draft.swept.indexOf(each) + 1);
            shown.put(each, chip);
            chips.add(chip);
        }
    }

    /// Shows what is wrong beside the field that is to blame: of more runs than there may be, the
    /// one with the most values.
    void show(List<FieldError> errors) {
        wrong.setText("");
        shown.values().forEach(SweptChip::accept);
        for (FieldError each : errors) {
            if (each.field().equals(StudyDraft.FIELDS)) {
                shown.values().stream()
                        .max(Comparator.comparingInt(SweptChip::count))
                        .ifPresentOrElse(
                                chip -> chip.refuse(each.error()),
                                () -> wrong.setText(each.error()));
                continue;
            }
            shown.forEach((swept, chip) -> {
                String field = each.field();
                if (field.equals(swept.field()) || field.startsWith(swept.field() + ".")) {
                    chip.refuse(each.error());
                }
            });
        }
    }

    /// Shows the values that were understood.
    void show(Study study) {
        shown.forEach((swept, chip) -> chip.show(SweptValues.of(study, swept.path)));
    }

    /// One field with the values that are tried in it.
    private final class SweptChip extends Div {

        private final Swept swept;
        private final TextInput values = TextInput.line("Values", "");
        private final UnorderedList levels = new UnorderedList();
        private final RemoveButton remove;

        SweptChip(Swept swept, int number) {
            this.swept = swept;
            values.write(swept.values)
                    .onChange(text -> {
                        swept.values = text;
                        changed.run();
                    });
            levels.addClassName("chips");
            levels.getElement().setAttribute("aria-label", "Understood as");
            remove =
                    new RemoveButton(
                            "Leave out " + new PlanField(swept.path).shortTitle(),
                            () -> leaveOut(swept));
            add(field(number), values, remove, levels);
            addClassName("line");
        }

        private Dropdown<String> field(int number) {
            var field =
                    new Dropdown<String>(
                            "Field " + number,
                            path -> {
                                swept.path = path;
                                swept.values =
                                        ProposedValues.of(path, fields().getOrDefault(path, ""));
                                values.write(swept.values);
                                told();
                            });
            field.offerGroups(offered(swept.path));
            field.show(swept.path);
            return field;
        }

        void refuse(String error) {
            values.refuse(error);
            levels.setVisible(false);
        }

        void accept() {
            values.accept();
        }

        int count() {
            return Dimension.of(swept.path, values.text()).count();
        }

        void show(List<String> understood) {
            levels.setVisible(true);
            levels.removeAll();
            for (String each : understood) {
                var level = new ListItem(each);
                level.addClassName("chip");
                levels.add(level);
            }
        }
    }

    /// The fields of the base plan by the part of the plan that they stand in.
    ///
    /// @param path of a field that is offered besides, where it is another plan's
    private Map<String, Map<String, String>> offered(String path) {
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        PARTS.values().forEach(part -> groups.put(part, new LinkedHashMap<>()));
        groups.put("Else", new LinkedHashMap<>());
        Map<String, String> fields = fields();
        fields.putIfAbsent(path, "");
        for (String each : fields.keySet()) {
            String part = PARTS.getOrDefault(each.replaceFirst("\\..*", ""), "Else");
            groups.computeIfAbsent(part, _ -> new LinkedHashMap<>())
                    .put(each, new PlanField(each).shortTitle());
        }
        return groups;
    }

    /// The fields of the base plan, with their values there; none while it cannot be read.
    private Map<String, String> fields() {
        Optional<Plan> base = draft.base.plan(services.datasets());
        if (base.isEmpty()) return new LinkedHashMap<>();
        Map<String, String> fields = new LinkedHashMap<>(services.runs().fields(base.get()));
        fields.putIfAbsent("dataset.first", "0");
        fields.keySet().removeAll(FIXED);
        return fields;
    }
}
