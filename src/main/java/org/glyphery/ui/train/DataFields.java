package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.NumberWords;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.SplitSizes;

/// The data that a network learns from: which dataset, what of it is set aside, and which part of
/// it is taken.
final class DataFields {

    private static final String CLASSES = "dataset.classes";
    private static final String FIRST = "dataset.first";

    private final PlanForm form;
    private final Draft draft;
    private final Paragraph words = note();
    private final Paragraph amount = note();
    private final Div part = new Div();
    private final List<SourceFields> further = new ArrayList<>();

    DataFields(PlanForm form, Draft draft, OwnSources own) {
        this.form = form;
        this.draft = draft;
        words.setText(words());
        amount.getElement().setAttribute("role", "status");
        if (draft.isDescent())
            further.add(SourceFields.training(form, draft, own, this::sourcesChanged));
        further.add(SourceFields.tests(form, draft, form::change));
    }

    /// The part is chosen anew: each source that is listed says for itself how many first examples
    /// are trained on.
    private void sourcesChanged() {
        fillPart();
        form.change();
    }

    private static Paragraph note() {
        var note = new Paragraph();
        note.addClassName("note");
        return note;
    }

    Section section() {
        List<Component> content = new ArrayList<>();
        List<Component> fields = new ArrayList<>();
        if (hasVersions()) fields.add(version());
        fields.addAll(List.of(validation()));
        content.add(PlanForm.grid(dataset(), fields.toArray(Component[]::new)));
        content.add(words);
        if (draft.holdsFold()) content.add(withoutFolds());
        if (draft.shufflesLabels()) content.add(shuffledLabels());
        content.add(part());
        content.addAll(further);
        content.add(amount);
        return PlanForm.section("Data", content.toArray(Component[]::new));
    }

    /// @param epoch what one epoch sees; empty while it cannot be trained
    void show(String epoch) {
        amount.setText(epoch);
    }

    private PlanInput dataset() {
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetFacts each : draft.datasets()) names.put(each.name(), each.title());
        if (!draft.dataset().isPresent()) names.put("", "another, unknown here");
        return form.added(
                PlanInput.oneOf(
                        "dataset.name",
                        "Dataset",
                        names,
                        draft.dataset().isPresent() ? draft.get("dataset.name").asString("") : "",
                        this::choose));
    }

    private void choose(String name) {
        boolean hadMore = draft.holdsFold() || hasVersions();
        draft.chooseDataset(name);
        if (hadMore || hasVersions()) {
            form.rebuild("dataset.name");
        } else {
            words.setText(words());
            form.refresh("dataset.validation");
            fillPart();
            further.forEach(SourceFields::fill);
            form.change();
        }
    }

    private boolean hasVersions() {
        return draft.versions().size() > 1;
    }

    /// The versions that people made of the dataset by labelling, and the one that they began with.
    private PlanInput version() {
        return form.added(
                PlanInput.oneOf(
                        "dataset.version",
                        "Version",
                        PlanInput.versions(draft.versions()),
                        draft.get("dataset.version").asString(""),
                        version -> {
                            draft.chooseVersion(version);
                            form.rebuild("dataset.version");
                        }));
    }

    private Component[] validation() {
        if (draft.holdsFold()) {
            return new Component[] {
                form.number(
                        "dataset.fold.of",
                        "Folds",
                        "parts that the training split is divided into"),
                form.number(
                        "dataset.fold.held",
                        "Fold held out",
                        "validated on; all others are trained on")
            };
        }
        if (!draft.isDescent()) return new Component[0];
        return new Component[] {
            form.number(
                    "dataset.validation",
                    "Validation examples",
                    "choices are made on them; 0 for none")
        };
    }

    private Component withoutFolds() {
        return button(
                "Train without folds instead",
                () -> draft.chooseVersion(draft.get("dataset.version").asString("")));
    }

    /// @param changes the draft, from which the form is made anew
    private NativeButton button(String words, Runnable changes) {
        var button =
                new NativeButton(
                        words,
                        _ -> {
                            changes.run();
                            form.rebuild("dataset.name");
                        });
        button.addClassName("plain");
        return button;
    }

    /// Nobody is offered it, but a copy of such a plan says so.
    private Component shuffledLabels() {
        var note = note();
        note.setText("Its training labels are shuffled, so that they mean nothing: a control.");
        return new Div(
                note,
                button(
                        "Train on the true labels instead",
                        () -> draft.remove(Draft.SHUFFLED_LABELS)));
    }

    private Component part() {
        part.addClassName("fields");
        fillPart();
        var details = new NativeDetails("Only a part of the data", part);
        details.addClassName("part");
        details.setOpen(!draft.chosenClasses().isEmpty() || draft.get(FIRST).asInt(0) != 0);
        return details;
    }

    /// Anew, since each dataset has classes of its own.
    private void fillPart() {
        part.removeAll();
        form.forget(CLASSES, FIRST);
        draft.dataset().ifPresent(facts -> part.add(classes(facts)));
        if (draft.training().size() == 0) part.add(first());
    }

    private PlanInput first() {
        return form.added(
                PlanInput.count(
                        draft,
                        FIRST,
                        "First training examples",
                        "of those that validation leaves; 0 for all",
                        form::typed));
    }

    private PlanInput classes(DatasetFacts facts) {
        var input =
                form.added(
                        PlanInput.several(
                                CLASSES,
                                "Classes",
                                "none ticked: all of them. Validation, test and the model have"
                                        + " only these",
                                facts.classes(),
                                draft.chosenClasses(),
                                chosen -> {
                                    draft.chooseClasses(chosen);
                                    form.refresh("dataset.validation");
                                    further.forEach(SourceFields::fill);
                                    form.change();
                                }));
        input.addClassName("whole");
        return input;
    }

    private String words() {
        return draft.dataset().map(DataFields::words).orElse("");
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
}
