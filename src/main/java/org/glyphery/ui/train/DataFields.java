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
import org.glyphery.dataset.Dataset;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.SplitSizes;

/// The data that a network learns from: which dataset, what of it is set aside, and which part of
/// it is taken.
final class DataFields {

    private static final String CLASSES = "dataset.classes";
    private static final String FIRST = "dataset.first";
    private static final int MOST_NAMED = 5;

    private final PlanForm form;
    private final Draft draft;
    private final Paragraph words = note();
    private final Paragraph amount = note();
    private final Div part = new Div();

    DataFields(PlanForm form, Draft draft) {
        this.form = form;
        this.draft = draft;
        words.setText(words());
        amount.getElement().setAttribute("role", "status");
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
        if (draft.listsSources()) content.add(withoutSources());
        content.add(part());
        content.add(amount);
        return PlanForm.section("Data", content.toArray(Component[]::new));
    }

    /// Tells what one epoch sees, and of which classes it sees nothing.
    void show(Dataset dataset) {
        if (draft.listsSources()) {
            showNothing();
            return;
        }
        int[] counts = dataset.training().labelCounts(dataset.classes().size());
        List<String> unseen = new ArrayList<>();
        for (int label = 0; label < counts.length; label++) {
            if (counts[label] == 0) unseen.add(dataset.classes().get(label));
        }
        String validation =
                dataset.validation().count() == 0
                        ? "none validate"
                        : NumberWords.count(dataset.validation().count()) + " validate";
        amount.setText(
                "An epoch trains on %s examples of %d classes; %s, %s test.%s"
                        .formatted(
                                NumberWords.count(dataset.training().count()),
                                counts.length,
                                validation,
                                dataset.test().count() == 0
                                        ? "none"
                                        : NumberWords.count(dataset.test().count()),
                                unseen(unseen)));
    }

    private static String unseen(List<String> classes) {
        if (classes.isEmpty()) return "";
        List<String> named =
                new ArrayList<>(classes.subList(0, Math.min(MOST_NAMED, classes.size())));
        int more = classes.size() - named.size();
        if (more > 0) named.add("%s more".formatted(NumberWords.word(more)));
        return " None of them shows %s: it will never be learned."
                .formatted(NumberWords.list(named));
    }

    /// What cannot be trained on comes to nothing.
    void showNothing() {
        amount.setText("");
    }

    private PlanInput dataset() {
        Map<String, String> names = new LinkedHashMap<>();
        for (DatasetFacts each : draft.datasets()) names.put(each.name(), each.title());
        if (!draft.knowsDataset()) names.put("", "another, unknown here");
        return form.added(
                PlanInput.oneOf(
                        "dataset.name",
                        "Dataset",
                        names,
                        draft.knowsDataset() ? draft.get("dataset.name").asString("") : "",
                        this::choose));
    }

    private void choose(String name) {
        boolean hadMore = draft.holdsFold() || hasVersions();
        draft.chooseDataset(name);
        if (hadMore || hasVersions()) {
            form.rebuild();
        } else {
            words.setText(words());
            form.refresh("dataset.validation");
            fillPart();
            form.change();
        }
    }

    private boolean hasVersions() {
        return draft.versions().size() > 1;
    }

    /// The versions that people made of the dataset by labelling, and the one that they began with.
    private PlanInput version() {
        Map<String, String> versions = new LinkedHashMap<>();
        for (DatasetFacts each : draft.versions()) {
            versions.put(
                    each.version(),
                    each.derivation()
                            .map(it -> "%s · %s".formatted(it.title(), each.version()))
                            .orElse("as it came · " + each.version()));
        }
        return form.added(
                PlanInput.oneOf(
                        "dataset.version",
                        "Version",
                        versions,
                        draft.get("dataset.version").asString(""),
                        version -> {
                            draft.chooseVersion(version);
                            form.rebuild();
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
        var button =
                new NativeButton(
                        "Train without folds instead",
                        _ -> {
                            draft.chooseVersion(draft.get("dataset.version").asString(""));
                            form.rebuild();
                        });
        button.addClassName("plain");
        return button;
    }

    private Component withoutSources() {
        var words =
                new Paragraph(
                        "This plan lists what it learns from or is tested on besides: %s. "
                                .formatted(draft.listedSources()));
        words.addClassName("note");
        var button =
                new NativeButton(
                        "Leave the lists out",
                        _ -> {
                            draft.forgetSources();
                            form.rebuild();
                        });
        button.addClassName("plain");
        words.add(button);
        return words;
    }

    private Component part() {
        part.addClassName("fields");
        fillPart();
        var details = new NativeDetails("Only a part of the data", part);
        details.addClassName("part");
        details.setOpen(draft.takesPart());
        return details;
    }

    /// Anew, since each dataset has classes of its own.
    private void fillPart() {
        part.removeAll();
        form.forget(CLASSES, FIRST);
        draft.dataset().ifPresent(facts -> part.add(classes(facts)));
        part.add(
                form.added(
                        PlanInput.count(
                                draft,
                                FIRST,
                                "First training examples",
                                "of those that validation leaves; 0 for all",
                                form::typed)));
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
