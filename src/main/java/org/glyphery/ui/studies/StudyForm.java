package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.study.Study;
import org.glyphery.training.FieldError;
import org.glyphery.ui.Choice;
import org.glyphery.ui.TextInput;

/// The fields of a study, each with what is wrong with it.
final class StudyForm extends Div {

    private static final int LINES_OF_PLANS = 24;

    private final StudyDraft draft;
    private final Runnable changed;
    private final Div body = new Div();
    private final SharedFields shared;
    private final SweptFields swept;
    private final TextInput plans =
            TextInput.code(
                    "Plans",
                    "YAML, a list; what a plan leaves out has its default",
                    LINES_OF_PLANS);
    private final Map<String, TextInput> lines = new LinkedHashMap<>(); // by their paths

    /// @param changed called after each change of the draft
    StudyForm(StudyDraft draft, StudyPageServices services, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        swept = new SweptFields(draft, services, this::sweptChanged);
        shared = new SharedFields(draft, services, swept::keepFieldsOf, changed);
        writes(plans, draft.plans, text -> draft.plans = text);
        addClassName("plan-form");
        body.addClassName("plan-form");
        add(body);
        build();
    }

    /// A field that is swept has no value that all runs share, and names the study.
    private void sweptChanged() {
        shared.show();
        write("title", draft.title);
        write("question", draft.question);
        changed.run();
    }

    private void write(String path, String text) {
        TextInput line = lines.get(path);
        if (line != null) line.write(text);
    }

    private void build() {
        body.removeAll();
        lines.clear();
        if (draft.isSweep) {
            body.add(section("Network", shared), fields(), question(), search());
        } else {
            body.add(question(), section("Plans", plans));
        }
    }

    /// Shows what is wrong beside the field that is to blame.
    void show(List<FieldError> errors) {
        shared.show(errors);
        swept.show(errors);
        plans.accept();
        lines.values().forEach(TextInput::accept);
        for (FieldError each : errors) {
            TextInput line = lines.get(each.field());
            if (line != null) line.refuse(each.error());
            else if (each.field().startsWith("plans")) plans.refuse(each.error());
        }
    }

    /// Shows what was understood.
    void show(Study study) {
        if (study.sweep().isPresent()) swept.show(study);
    }

    private Section question() {
        var title =
                line(
                        "title",
                        "Title",
                        "",
                        draft.title,
                        text -> {
                            draft.title = text;
                            draft.keepName();
                        });
        var question =
                line(
                        "question",
                        "Question",
                        "what the runs are to answer",
                        draft.question,
                        text -> {
                            draft.question = text;
                            draft.keepName();
                        });
        var goal =
                line(
                        "goal",
                        "Goal",
                        "test accuracy, as 0.95; may be empty",
                        draft.goal,
                        text -> draft.goal = text);
        title.addClassName("wide");
        question.addClassName("whole");
        return section("Question", grid(title, goal, question), kind());
    }

    /// How its plans come about.
    private Component kind() {
        return choice(
                "Made of",
                "A sweep",
                "Listed plans",
                !draft.isSweep,
                listed -> {
                    draft.isSweep = !listed;
                    build();
                });
    }

    private Section fields() {
        var note =
                new Paragraph(
                        "Values with commas between: 16, 64, 256. Or a stretch: 0.001 to 0.1, log,"
                            + " 5 steps; 8..64 step 8. Lists stand in brackets: [64], [64, 64].");
        note.addClassName("note");
        return section("What they differ in", swept, note);
    }

    private Section search() {
        var seed =
                line("sweep.seed", "Seed", "of the draws", draft.seed, text -> draft.seed = text);
        var runs =
                line(
                        "sweep.runs",
                        "Most runs",
                        "at most 200",
                        draft.runs,
                        text -> draft.runs = text);
        var random = grid(runs, seed);
        random.setVisible(draft.isRandom);
        var kind =
                choice(
                        "Search",
                        "All combinations (grid)",
                        "At random",
                        draft.isRandom,
                        isRandom -> {
                            draft.isRandom = isRandom;
                            random.setVisible(isRandom);
                        });
        var minutes =
                line(
                        "sweep.minutes",
                        "Most minutes",
                        "of training from each start; may be empty",
                        draft.minutes,
                        text -> draft.minutes = text);
        var rungs = rungs();
        var folded =
                new NativeDetails(
                        "Search and limits",
                        new Div(kind, random, grid(minutes), halving(rungs), rungs));
        folded.setOpen(draft.isRandom || draft.isHalved || !draft.minutes.isBlank());
        folded.addClassName("search");
        var section = new Section(folded);
        section.addClassName("sheet");
        return section;
    }

    /// What successive halving trains first, and how much of it goes on.
    private Component rungs() {
        var first =
                line(
                        "sweep.halving.epochs",
                        "First epochs",
                        "that every run trains",
                        draft.firstEpochs,
                        text -> draft.firstEpochs = text);
        var keep =
                line(
                        "sweep.halving.keepOneIn",
                        "Keep one in",
                        "of each rung, for as many times the epochs",
                        draft.keepOneIn,
                        text -> draft.keepOneIn = text);
        var rungs = grid(first, keep);
        rungs.setVisible(draft.isHalved);
        return rungs;
    }

    private Component halving(Component rungs) {
        return choice(
                "Halving",
                "Every run to the end",
                "Successive halving",
                draft.isHalved,
                halved -> {
                    draft.isHalved = halved;
                    rungs.setVisible(halved);
                });
    }

    private Choice<Boolean> choice(
            String label, String no, String yes, boolean chosen, Consumer<Boolean> takes) {
        Map<Boolean, String> choices = new LinkedHashMap<>();
        choices.put(false, no);
        choices.put(true, yes);
        return new Choice<>(
                label,
                choices,
                chosen,
                each -> {
                    takes.accept(each);
                    changed.run();
                });
    }

    /// @param path in the study's file
    private TextInput line(
            String path, String label, String hint, String standing, Consumer<String> takes) {
        var line = writes(TextInput.line(label, hint), standing, takes);
        lines.put(path, line);
        return line;
    }

    private TextInput writes(TextInput input, String standing, Consumer<String> takes) {
        return input.write(standing)
                .onChange(text -> {
                    takes.accept(text);
                    changed.run();
                });
    }

    private static Div grid(Component... fields) {
        var grid = new Div(fields);
        grid.addClassName("fields");
        return grid;
    }

    private static Section section(String title, Component... content) {
        var section = new Section(new H2(title));
        section.add(content);
        section.addClassName("sheet");
        return section;
    }
}
