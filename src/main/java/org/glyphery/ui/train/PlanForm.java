package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.SplitSizes;
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

    /// @param typed called after each key that changes the draft
    /// @param changed called after each other change of the draft
    /// @param augmentationPreview stands below the augmentation's fields
    PlanForm(Draft draft, Runnable typed, Runnable changed, Component augmentationPreview) {
        this.draft = draft;
        this.typed = typed;
        this.changed = changed;
        this.augmentationPreview = augmentationPreview;
        addClassName("plan-form");
        build();
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
        add(network(), data());
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

    private Section data() {
        var words = new Paragraph(words());
        words.addClassName("note");
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetFacts each : draft.datasets()) names.put(each.name(), each.title());
        if (!draft.knowsDataset()) names.put("", "another, unknown here");
        var dataset =
                added(
                        PlanInput.oneOf(
                                "dataset.name",
                                "Dataset",
                                names,
                                draft.knowsDataset() ? draft.get("dataset.name").asString("") : "",
                                name -> {
                                    boolean heldFold = draft.holdsFold();
                                    draft.chooseDataset(name);
                                    if (heldFold) build();
                                    words.setText(words());
                                    changed.run();
                                }));
        if (draft.holdsFold()) return section("Data", grid(dataset, fold()), words, withoutFolds());
        if (!draft.isDescent()) return section("Data", grid(dataset), words);
        var validation =
                number(
                        "dataset.validation",
                        "Validation examples",
                        "choices are made on them; 0 for none");
        return section("Data", grid(dataset, validation), words);
    }

    private Component[] fold() {
        return new Component[] {
            number("dataset.fold.of", "Folds", "parts that the training split is divided into"),
            number("dataset.fold.held", "Fold held out", "validated on; all others are trained on")
        };
    }

    private Component withoutFolds() {
        var button = new NativeButton("Train without folds instead", _ -> forgetFold());
        button.addClassName("plain");
        return button;
    }

    private void forgetFold() {
        draft.chooseDataset(draft.get("dataset.name").asString(""));
        build();
        changed.run();
    }

    private String words() {
        return draft.dataset().map(PlanForm::words).orElse("");
    }

    private static String words(DatasetFacts facts) {
        SplitSizes splits = facts.splits();
        return "%s: %s pictures to train on, %s, and %s; %d classes. Licence: %s."
                .formatted(
                        facts.title(),
                        NumberWords.count(splits.training()),
                        facts.hasOwnValidation()
                                ? NumberWords.count(splits.validation()) + " for validation"
                                : "of which some are set aside for validation",
                        splits.test() > 0
                                ? NumberWords.count(splits.test()) + " to test with"
                                : "none to test with",
                        facts.classes().size(),
                        facts.licence().isEmpty() ? "not known" : facts.licence());
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

    private PlanInput added(PlanInput field) {
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
