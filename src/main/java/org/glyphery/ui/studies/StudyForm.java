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
import org.glyphery.ui.Entry;

/// The fields of a study.
final class StudyForm extends Div {

    private static final int LINES_OF_A_PLAN = 8;
    private static final int LINES_OF_PLANS = 24;

    private final StudyDraft draft;
    private final Rooms rooms;
    private final Runnable changed;
    private final Div body = new Div();

    /// @param changed called after each change of the draft
    StudyForm(StudyDraft draft, Rooms rooms, Runnable changed) {
        this.draft = draft;
        this.rooms = rooms;
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
                        "test accuracy that all are to reach, as 0.95; may be empty",
                        draft.goal,
                        text -> draft.goal = text);
        title.addClassName("wide");
        question.addClassName("wide");
        Map<Boolean, String> kinds = new LinkedHashMap<>();
        kinds.put(true, "A sweep");
        kinds.put(false, "Listed plans");
        var kind =
                new Choice<>(
                        "Made of",
                        kinds,
                        draft.isSweep,
                        sweep -> {
                            draft.isSweep = sweep;
                            build();
                            changed.run();
                        });
        return section("Question", grid(title, question, goal), kind);
    }

    private Section listed() {
        var plans =
                Entry.lines(
                                "Plans",
                                "YAML, a list; what a plan leaves out has its default",
                                LINES_OF_PLANS,
                                text -> {
                                    draft.plans = text;
                                    changed.run();
                                })
                        .write(draft.plans);
        return section("Plans", plans);
    }

    private Section base() {
        var plan =
                Entry.lines(
                        "Plan",
                        "YAML, as the page Train saves it; what is left out has its default",
                        LINES_OF_A_PLAN,
                        text -> {
                            draft.base = text;
                            changed.run();
                        });
        plan.write(draft.base);
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
        return section("What they differ in", new SweptFields(draft, rooms.runs(), changed), note);
    }

    private Section search() {
        Map<Boolean, String> kinds = new LinkedHashMap<>();
        kinds.put(false, "All combinations (grid)");
        kinds.put(true, "At random");
        var kind =
                new Choice<>(
                        "Search",
                        kinds,
                        draft.isRandom,
                        random -> {
                            draft.isRandom = random;
                            changed.run();
                        });
        Map<Boolean, String> halvings = new LinkedHashMap<>();
        halvings.put(false, "Every run to the end");
        halvings.put(true, "Successive halving");
        var halving =
                new Choice<>(
                        "Halving",
                        halvings,
                        draft.isHalved,
                        halved -> {
                            draft.isHalved = halved;
                            changed.run();
                        });
        return section(
                "Search and limits",
                kind,
                grid(
                        line("Most runs", "at most 200", draft.runs, text -> draft.runs = text),
                        line(
                                "Most minutes",
                                "of training in all; may be empty",
                                draft.minutes,
                                text -> draft.minutes = text),
                        line(
                                "Seed",
                                "of a search at random",
                                draft.seed,
                                text -> draft.seed = text)),
                halving,
                grid(
                        line(
                                "First epochs",
                                "that every run trains, if halved",
                                draft.firstEpochs,
                                text -> draft.firstEpochs = text),
                        line(
                                "Keep one in",
                                "of each rung, for as many times the epochs",
                                draft.keepOneIn,
                                text -> draft.keepOneIn = text)));
    }

    private Entry line(String label, String hint, String standing, Consumer<String> takes) {
        return Entry.line(
                        label,
                        hint,
                        text -> {
                            takes.accept(text);
                            changed.run();
                        })
                .write(standing);
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
