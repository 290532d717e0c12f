package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.glyphery.network.Architecture;
import org.glyphery.network.ResidualCnn;
import org.glyphery.training.FieldError;
import org.glyphery.training.PlanDefaults;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.Choice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The fields of a plan, those of the chosen kinds alone.
final class PlanForm extends Div {

    private static final String NAME = "name";

    private final Draft draft;
    private final OwnSources own;
    private final Runnable typed;
    private final Runnable changed;
    private final Component augmentationPreview;
    private final List<PlanInput> fields = new ArrayList<>();
    private final Set<String> unfolded = new HashSet<>();
    private Beginning beginning;
    private DataFields data;
    private @Nullable Choice<String> networks;

    /// @param own what people kept, to learn from
    /// @param typed called after each key that changes the draft
    /// @param changed called after each other change of the draft
    /// @param augmentationPreview stands below the augmentation's fields
    PlanForm(
            Draft draft,
            OwnSources own,
            Runnable typed,
            Runnable changed,
            Component augmentationPreview) {
        this.draft = draft;
        this.own = own;
        this.typed = typed;
        this.changed = changed;
        this.augmentationPreview = augmentationPreview;
        beginning = draft.beginning();
        data = new DataFields(this, draft, own);
        addClassName("plan-form");
    }

    /// The plan that the draft is compared with from now on.
    void begin(Beginning plan) {
        beginning = plan;
        unfolded.clear();
    }

    /// What fields are wrong, and what is wrong that no field here is about.
    record WrongFields(List<PlanInput> fields, List<FieldError> elsewhere) {}

    /// Shows errors beside their fields, and unfolds what these are folded into.
    WrongFields show(List<FieldError> errors) {
        fields.forEach(PlanInput::clearError);
        var wrong = new LinkedHashSet<PlanInput>();
        var elsewhere = new ArrayList<FieldError>();
        for (FieldError error : errors) {
            List<PlanInput> here = fields.stream().filter(field -> field.show(error)).toList();
            if (here.isEmpty()) elsewhere.add(error);
            wrong.addAll(here);
        }
        wrong.forEach(PlanForm::unfold);
        return new WrongFields(List.copyOf(wrong), elsewhere);
    }

    private static void unfold(Component field) {
        for (Optional<Component> above = field.getParent();
                above.isPresent();
                above = above.orElseThrow().getParent()) {
            if (above.orElseThrow() instanceof NativeDetails folded) folded.setOpen(true);
        }
    }

    /// Marks the fields that stand otherwise than in the beginning.
    ///
    /// @return the changes in words
    List<String> mark() {
        return fields.stream()
                .filter(field -> !field.isAt(NAME))
                .flatMap(field -> field.mark(draft, beginning).stream())
                .toList();
    }

    /// The name of the plan that the draft is compared with.
    String begun() {
        return beginning.name();
    }

    /// Anew, with other fields where other kinds are chosen.
    void build() {
        removeAll();
        fields.clear();
        data = new DataFields(this, draft, own);
        add(network(), data.section());
        if (draft.isDescent()) {
            add(new LearningFields(this, draft).sections(augmentationPreview));
        }
    }

    private Section network() {
        networks =
                new Choice<>(
                        "Kind of network",
                        kinds(Architecture.class, PlanForm::word),
                        draft.kind(Draft.ARCHITECTURE),
                        kind -> choose(Draft.ARCHITECTURE, kind));
        var name = added(PlanInput.text(draft, NAME, "Name of the run", typed));
        name.addClassName("wide");
        var fields = new ArchitectureFields(this, draft);
        var section = section("Network", networks, grid(name, fields.first()));
        List<PlanInput> further = fields.further();
        if (!further.isEmpty()) section.add(folded("More of the network", grid(further)));
        return section;
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
    ///
    /// @param path of the field in which whoever has changed it goes on
    void rebuild(String path) {
        build();
        change();
        focus(path);
    }

    /// Goes with the keyboard to the field at a path: the one that was there is gone with the
    /// fields before.
    void focus(String path) {
        if (path.equals(Draft.ARCHITECTURE) && networks != null) networks.focus();
        fields.stream().filter(each -> each.isAt(path)).findFirst().ifPresent(PlanInput::focus);
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

    PlanInput oneOrMore(String path, String label, String hint) {
        return added(PlanInput.oneOrMore(draft, path, label, hint, typed));
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
        rebuild("learning.epochs");
    }

    private void choose(String path, String kind) {
        draft.choose(path, kind);
        if (path.equals(Draft.ARCHITECTURE)) begin(draft.beginning()); // another network altogether
        rebuild(path);
    }

    PlanInput added(PlanInput field) {
        fields.add(field);
        return field;
    }

    static Section section(String title, Component... content) {
        var section = new Section(new H3(title));
        section.addClassName("part-of-plan");
        section.add(content);
        return section;
    }

    /// Fields that nobody needs at first, folded away unless one of them has been changed.
    NativeDetails folded(String title, Component... content) {
        var folded = new NativeDetails(title, new Div(content));
        folded.addClassName("part");
        boolean isChanged =
                fields.stream()
                        .anyMatch(field ->
                                field.isWithin(folded) && field.mark(draft, beginning).isPresent());
        folded.setOpen(isChanged || unfolded.contains(title));
        folded.addToggleListener(toggled -> {
            if (toggled.isOpened()) unfolded.add(title);
            else unfolded.remove(title);
        });
        return folded;
    }

    static Div grid(List<PlanInput> fields) {
        return grid(fields.getFirst(), fields.subList(1, fields.size()).toArray(Component[]::new));
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
