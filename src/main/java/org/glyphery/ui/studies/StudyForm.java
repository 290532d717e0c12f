package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.network.Architecture;
import org.glyphery.study.StudyFile;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanDefaults;
import org.glyphery.ui.Choice;
import org.glyphery.ui.TextInput;

/// The fields of a study.
final class StudyForm extends Div {

    private static final int LINES_OF_A_PLAN = 7;
    private static final int LINES_OF_PLANS = 24;

    private final StudyDraft draft;
    private final StudyPageServices services;
    private final Runnable changed;
    private final Div body = new Div();

    /// @param changed called after each change of the draft
    StudyForm(StudyDraft draft, StudyPageServices services, Runnable changed) {
        this.draft = draft;
        this.services = services;
        this.changed = changed;
        addClassName("plan-form");
        body.addClassName("plan-form");
        add(question(), body);
        build();
    }

    private void build() {
        body.removeAll();
        if (draft.isSweep) body.add(base(), fields(), search());
        else body.add(listed());
    }

    private Section question() {
        var title = line("Title", "", draft.title, text -> draft.title = text);
        var question =
                line(
                        "Question",
                        "what the runs are to answer",
                        draft.question,
                        text -> draft.question = text);
        var goal =
                line(
                        "Goal",
                        "test accuracy, as 0.95; may be empty",
                        draft.goal,
                        text -> draft.goal = text);
        title.addClassName("wide");
        question.addClassName("whole");
        var kind =
                choice(
                        "Made of",
                        "A sweep",
                        "Listed plans",
                        !draft.isSweep,
                        listed -> {
                            draft.isSweep = !listed;
                            build();
                        });
        return section("Question", grid(title, goal, question), kind);
    }

    private Section listed() {
        var plans =
                TextInput.code(
                        "Plans",
                        "YAML, a list; what a plan leaves out has its default",
                        LINES_OF_PLANS);
        return section("Plans", writes(plans, draft.plans, text -> draft.plans = text));
    }

    private Section base() {
        var plan =
                TextInput.code(
                        "Plan",
                        "YAML, as the page Train saves it; what is left out has its default",
                        LINES_OF_A_PLAN);
        writes(plan, draft.base, text -> draft.base = text);
        var presets = new Div();
        presets.addClassName("presets");
        for (Architecture kind : PlanDefaults.kinds(Architecture.class)) {
            Plan standing = PlanDefaults.plan(kind);
            var button =
                    new NativeButton(
                            standing.name(),
                            _ -> {
                                draft.base = StudyFile.brief(standing);
                                plan.write(draft.base);
                                changed.run();
                            });
            button.addClassName("plain");
            presets.add(button);
        }
        return section("What all runs have in common", presets, plan);
    }

    private Section fields() {
        var note =
                new Paragraph(
                        "Values with commas between (0.1, 0.01), lists in brackets ([64], [64,"
                            + " 64]), or a stretch: 0.0001 to 0.1 log, 32 to 512 log in 5 steps.");
        note.addClassName("note");
        return section("What they differ in", new SweptFields(draft, services, changed), note);
    }

    private Section search() {
        var seed = line("Seed", "of the draws", draft.seed, text -> draft.seed = text);
        seed.setVisible(draft.isRandom);
        var kind =
                choice(
                        "Search",
                        "All combinations (grid)",
                        "At random",
                        draft.isRandom,
                        random -> {
                            draft.isRandom = random;
                            seed.setVisible(random);
                        });
        var limits =
                grid(
                        line("Most runs", "at most 200", draft.runs, text -> draft.runs = text),
                        line(
                                "Most minutes",
                                "of training from each start; may be empty",
                                draft.minutes,
                                text -> draft.minutes = text),
                        seed);
        var rungs = rungs();
        return section("Search and limits", kind, limits, halving(rungs), rungs);
    }

    /// What successive halving trains first, and how much of it goes on.
    private Component rungs() {
        var first =
                line(
                        "First epochs",
                        "that every run trains",
                        draft.firstEpochs,
                        text -> draft.firstEpochs = text);
        var keep =
                line(
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

    private TextInput line(String label, String hint, String standing, Consumer<String> takes) {
        return writes(TextInput.line(label, hint), standing, takes);
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
