package org.glyphery.ui.train;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.glyphery.Bytes;
import org.glyphery.NumberWords;
import org.glyphery.run.Estimate;
import org.glyphery.training.FieldError;

/// The button that starts the plan, always in view, with what that would take or what is in its
/// way.
final class StartDock extends Section {

    private final NativeButton start = new NativeButton("Start training");
    private final Span name = new Span();
    private final Span words = new Span();
    private final Span parameters = new Span();
    private final UnorderedList wrong = new UnorderedList();

    StartDock(Runnable starts) {
        addClassNames("dock", "start");
        getElement().setAttribute("aria-label", "Start");
        start.addClassNames("plain", "first");
        start.addClickListener(_ -> starts.run());
        for (KeyModifier modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, starts::run, Key.ENTER, modifier);
        }
        name.addClassName("name");
        wrong.addClassName("wrong");
        var what = new Paragraph(name, words, parameters);
        what.getElement().setAttribute("role", "status");
        var left = new Div(what, wrong);
        left.addClassName("what");
        add(left, keys(), start);
    }

    private static Span keys() {
        var keys = new Span(key("Ctrl"), key("Enter"));
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        return keys;
    }

    private static Span key(String name) {
        var key = new Span(name);
        key.addClassName("key");
        return key;
    }

    /// What was typed is not read yet; a press has it read before it starts anything.
    void allow() {
        start.setEnabled(true);
    }

    /// @param estimate absent for a closed form
    void show(String planned, long parameterCount, Optional<Estimate> estimate) {
        allow();
        wrong.setVisible(false);
        name.setText(planned);
        words.setText(
                estimate.map(StartDock::sentence)
                        .orElse(
                                "in closed form: one pass over the training split, a second or"
                                    + " two"));
        parameters.setText(
                "%s parameters%s"
                        .formatted(
                                NumberWords.count(parameterCount),
                                estimate.map(it ->
                                                ", " + Bytes.words(it.memoryBytes()) + " of memory")
                                        .orElse("")));
    }

    /// @param fields that are wrong, each of which is led to by a press
    /// @param elsewhere what is wrong that no field stands for
    void refuse(int count, List<PlanInput> fields, List<FieldError> elsewhere) {
        start.setEnabled(false);
        words.setText(
                count == 1
                        ? "One setting is in the way."
                        : "%s settings are in the way."
                                .formatted(NumberWords.capitalised(NumberWords.word(count))));
        parameters.setText("");
        wrong.removeAll();
        fields.forEach(field -> wrong.add(new ListItem(way(field))));
        elsewhere.forEach(error -> wrong.add(new ListItem(error.error())));
        wrong.setVisible(true);
    }

    private static NativeButton way(PlanInput field) {
        var way = new NativeButton(field.label(), _ -> field.focus());
        way.addClassName("plain");
        return way;
    }

    private static String sentence(Estimate estimate) {
        return estimate.time()
                .map(known ->
                        "about %s on this machine, judging by %s"
                                .formatted(NumberWords.time(known.duration()), known.reference()))
                .orElse("how long is not known yet: nothing alike has been trained here");
    }
}
