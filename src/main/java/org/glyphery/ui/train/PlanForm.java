package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glyphery.network.Architecture;
import org.glyphery.network.ResidualCnn;
import org.glyphery.training.FieldError;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.Choice;
import tools.jackson.databind.json.JsonMapper;

/// The fields of a plan, those of the chosen kinds alone.
final class PlanForm extends Div {

    private final Draft draft;
    private final Runnable typed;
    private final Runnable changed;
    private final Component augmentationPreview;
    private final List<PlanInput> fields = new ArrayList<>();
    private DataFields data;

    /// @param typed called after each key that changes the draft
    /// @param changed called after each other change of the draft
    /// @param augmentationPreview stands below the augmentation's fields
    PlanForm(Draft draft, Runnable typed, Runnable changed, Component augmentationPreview) {
        this.draft = draft;
        this.typed = typed;
        this.changed = changed;
        this.augmentationPreview = augmentationPreview;
        data = new DataFields(this, draft);
        addClassName("plan-form");
    }

    /// Shows errors beside their fields.
    ///
    /// @return those that no field here is about
    List<FieldError> show(List<FieldError> errors) {
        fields.forEach(PlanInput::clearError);
        return errors.stream()
                .filter(error -> fields.stream().noneMatch(field -> field.show(error)))
                .toList();
    }

    /// Anew, with other fields where other kinds are chosen.
    void build() {
        removeAll();
        fields.clear();
        data = new DataFields(this, draft);
        add(network(), data.section());
        if (draft.isDescent()) {
            add(new LearningFields(this, draft).sections(augmentationPreview));
        }
    }

    private Section network() {
        var kinds =
                new Choice<>(
                        "Kind of network",
                        kinds(Architecture.class, PlanForm::word),
                        draft.kind(Draft.ARCHITECTURE),
                        kind -> choose(Draft.ARCHITECTURE, kind));
        var name = added(PlanInput.text(draft, "name", "Name of the run", typed));
        name.addClassName("wide");
        return section("Network", kinds, grid(name, new ArchitectureFields(this, draft).all()));
    }

    private static String word(Architecture architecture) {
        return switch (architecture) {
            case Architecture.Templates _ -> "Templates";
            case Architecture.Linear _, Architecture.Mlp _, Architecture.Cnn _, ResidualCnn _ ->
                    architecture.title();
            case Architecture.Recurrent _ -> "LSTM and GRU";
        };
    }

    /// What people call each kind of a choice, by the name that the plan's JSON has for it.
    static <T> Map<String, String> kinds(Class<T> choice, Function<T, String> word) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (T kind : PlanDefaults.kinds(choice)) kinds.put(PlanJson.kind(kind), word.apply(kind));
        return kinds;
    }

    /// @param epoch what one epoch sees; empty while it cannot be trained
    void showEpoch(String epoch) {
        data.show(epoch);
    }

    void typed() {
        typed.run();
    }

    void change() {
        changed.run();
    }

    /// Other fields, since the draft has changed.
    void rebuild() {
        build();
        change();
    }

    /// Nothing is shown any more at these paths, or within the lists there.
    void forget(String... paths) {
        for (String path : paths) fields.removeIf(each -> each.isIn(path));
    }

    /// Writes anew what the draft has in a field, if it is there.
    void refresh(String path) {
        fields.stream().filter(each -> each.isAt(path)).forEach(each -> each.write(draft));
    }

    PlanInput number(String path, String label, String hint) {
        return added(PlanInput.number(draft, path, label, hint, typed));
    }

    PlanInput numbers(String path, String label, String hint) {
        return added(PlanInput.numbers(draft, path, label, hint, typed));
    }

    PlanInput yesOrNo(String path, String label) {
        return yesOrNo(path, label, "");
    }

    PlanInput yesOrNo(String path, String label, String hint) {
        return added(PlanInput.yesOrNo(draft, path, label, hint, changed));
    }

    PlanInput constant(String path, String label, Map<String, String> names) {
        return added(
                PlanInput.oneOf(
                        path,
                        label,
                        names,
                        draft.get(path).asString(""),
                        value -> {
                            draft.set(path, JsonMapper.shared().valueToTree(value));
                            changed.run();
                        }));
    }

    /// A choice that brings fields of its own.
    PlanInput kind(String path, String label, Map<String, String> names) {
        return added(
                PlanInput.oneOf(path, label, names, draft.kind(path), kind -> choose(path, kind)));
    }

    void forgetParent() {
        draft.set("learning.parent", JsonMapper.shared().nullNode());
        build();
        changed.run();
    }

    private void choose(String path, String kind) {
        draft.choose(path, kind);
        build();
        changed.run();
    }

    PlanInput added(PlanInput field) {
        fields.add(field);
        return field;
    }

    static Section section(String title, Component... content) {
        var section = new Section(new H2(title));
        section.addClassName("sheet");
        section.add(content);
        return section;
    }

    static Div grid(Component first, Component... rest) {
        var grid = new Div(first);
        grid.add(rest);
        grid.addClassName("fields");
        return grid;
    }

    static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int index = 0; index < pairs.length; index += 2) {
            map.put(pairs[index], pairs[index + 1]);
        }
        return map;
    }
}
