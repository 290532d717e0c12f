package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// "Keep as 0 … 9", the best model's answer proposed.
final class KeepBar extends Section {

    private final List<NativeButton> buttons;
    private final Paragraph note = new Paragraph();

    KeepBar(IntConsumer keeps) {
        addClassName("keep");
        buttons = IntStream.range(0, 10).mapToObj(label -> button(label, keeps)).toList();
        var strip = new Div();
        strip.addClassName("strip");
        buttons.forEach(strip::add);
        var tools = new Div(new Span("Keep as"), strip);
        tools.addClassName("tools");
        note.addClassName("note");
        add(tools, note);
    }

    private static NativeButton button(int label, IntConsumer keeps) {
        var button = new NativeButton(Integer.toString(label), _ -> keeps.accept(label));
        button.setAriaLabel("Keep as " + label);
        return button;
    }

    /// Offers to keep what is drawn.
    void propose(int proposed) {
        show(
                true,
                Optional.of(proposed),
                "Press the number that you meant, and it joins my digits below.");
    }

    /// Offers nothing, and says why.
    void rest(String why) {
        show(false, Optional.empty(), why);
    }

    private void show(boolean enabled, Optional<Integer> proposed, String words) {
        for (int label = 0; label < buttons.size(); label++) {
            var button = buttons.get(label);
            boolean isProposed = proposed.equals(Optional.of(label));
            button.setEnabled(enabled);
            button.setClassName("proposed", isProposed);
            button.setAriaLabel("Keep as " + label + (isProposed ? ", proposed" : ""));
        }
        note.setText(words);
        // Where there is little room, buttons that can be pressed say it themselves.
        note.setClassName("hint", enabled);
    }
}
