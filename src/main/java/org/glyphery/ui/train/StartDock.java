package org.glyphery.ui.train;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
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
@StyleSheet("theme/start-dock.css")
final class StartDock extends Section {

    private final NativeButton start = new NativeButton("Start training");
    private final Span name = new Span();
    private final Span words = new Span();
    private final Span source = new Span();
    private final Span parameters = new Span();
    private final Span memory = new Span();
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
        source.addClassName("aside");
        memory.addClassName("aside");
        var what = new Paragraph();
        for (Span part : List.of(name, words, source, parameters, memory)) {
            what.add(part, new Text(" "));
        }
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
        words.setText(estimate.map(StartDock::time).orElse("a second or two"));
        source.setText(estimate.map(StartDock::source).orElse("in closed form"));
        parameters.setText(NumberWords.count(parameterCount) + " parameters");
        memory.setText(estimate.map(it -> Bytes.words(it.memoryBytes()) + " of memory").orElse(""));
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
        for (Span other : List.of(source, parameters, memory)) other.setText("");
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

    private static String time(Estimate estimate) {
        return estimate.time()
                .map(known -> "about " + NumberWords.time(known.duration()))
                .orElse("time unknown, since");
    }

    private static String source(Estimate estimate) {
        return estimate.time()
                .map(known -> "on this machine, judging by " + known.reference())
                .orElse("nothing alike has been trained here yet");
    }
}
