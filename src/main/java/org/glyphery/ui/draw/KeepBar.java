package org.glyphery.ui.draw;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.dataset.OwnCollection;
import org.glyphery.prediction.Alphabet;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.collections.KeptPlace;

/// "Keep as 0 … 9", or a, b, c, the best model's answer proposed.
final class KeepBar extends Section {

    private final Consumer<String> keeps;
    private final Runnable refuses;
    private final Div strip = new Div();
    private final Paragraph note = new Paragraph();
    private final Span in = new Span("in");
    private final Dropdown<OwnCollection> where;
    private Alphabet alphabet = Alphabet.DIGITS;
    private String place = "my digits";
    private List<NativeButton> buttons = List.of();

    /// Whether a press counts. Buttons that count for nothing keep the keyboard all the same.
    private boolean isOpen;

    /// @param keeps is called with the name of a class
    /// @param refuses is called where a press counts for nothing
    /// @param chooses is called with the collection to keep drawings in
    KeepBar(Consumer<String> keeps, Runnable refuses, Consumer<OwnCollection> chooses) {
        this.keeps = keeps;
        this.refuses = refuses;
        where = new Dropdown<>("Collection to keep it in", chooses);
        addClassName("keep");
        strip.addClassName("strip");
        var tools = new Div(new Span("Keep as"), strip, in, where);
        tools.addClassName("tools");
        note.addClassName("note");
        note.getElement().setAttribute("role", "status");
        in.setVisible(false);
        where.setVisible(false);
        add(tools, note);
        fill();
    }

    /// Offers these collections, where there are several.
    void offer(List<OwnCollection> collections, OwnCollection chosen) {
        Map<OwnCollection, String> titles = new LinkedHashMap<>();
        collections.forEach(each -> titles.put(each, each.title()));
        where.offer(titles);
        where.show(chosen);
        in.setVisible(collections.size() > 1);
        where.setVisible(collections.size() > 1);
    }

    /// Has a button for each of these classes from now on.
    void name(KeptPlace kept) {
        Alphabet drawn = kept.alphabet();
        place = kept.words();
        boolean isSame = drawn.classes().equals(alphabet.classes());
        alphabet = drawn;
        if (!isSame) fill();
    }

    private void fill() {
        buttons = alphabet.classes().stream().map(this::button).toList();
        strip.removeAll();
        buttons.forEach(strip::add);
        strip.setClassName("many", buttons.size() > 10);
    }

    private NativeButton button(String name) {
        var button = new NativeButton(name, _ -> press(name));
        button.setAriaLabel("Keep as " + name);
        return button;
    }

    private void press(String name) {
        if (isOpen) keeps.accept(name);
        else refuses.run();
    }

    /// Offers to keep what lies on the pad, or says why it is not to be kept. It takes no model to
    /// keep a drawing.
    ///
    /// @param kept the class that it has been kept as
    /// @param verdict on what lies there
    /// @param isAgreed whether its giver has agreed to the sentence under which it is kept
    void offer(PadContent sheet, Optional<String> kept, PadVerdict verdict, boolean isAgreed) {
        String word = alphabet.word();
        boolean isDrawn =
                !(sheet instanceof PadContent.Demonstration)
                        && sheet.glyph(Optional.empty()).isPresent();
        setClassName("idle", !isDrawn || sheet instanceof PadContent.TestExample);
        if (kept.isPresent()) {
            rest("Kept as %s. Your next stroke begins a new %s.".formatted(kept.get(), word));
        } else if (sheet instanceof PadContent.TestExample) {
            rest("Examples are kept already. Draw a %s of your own.".formatted(word));
        } else if (verdict.isOnNumber()) {
            rest("Several digits lie here. Each is kept by itself: clear, and draw one.");
        } else if (!isDrawn) {
            rest("Draw a %s first, then press the one that you meant.".formatted(word));
        } else if (!isAgreed) {
            rest("Read the sentence below first, and agree to it or choose another collection.");
        } else {
            propose(verdict.proposed(), word);
        }
    }

    private void propose(Optional<String> proposed, String word) {
        show(
                true,
                proposed,
                "Press the %s that you meant, and it joins %s below."
                        .formatted(word.equals("digit") ? "number" : word, place));
    }

    private void rest(String why) {
        show(false, Optional.empty(), why);
    }

    private void show(boolean open, Optional<String> proposed, String words) {
        isOpen = open;
        for (NativeButton button : buttons) {
            String name = button.getText();
            boolean isProposed = proposed.equals(Optional.of(name));
            button.getElement().setAttribute("aria-disabled", Boolean.toString(!open));
            button.setClassName("proposed", isProposed);
            button.setAriaLabel("Keep as " + name + (isProposed ? ", proposed" : ""));
        }
        note.setText(words);
        // Where there is little room, buttons that can be pressed say it themselves.
        note.setClassName("hint", open);
    }
}
