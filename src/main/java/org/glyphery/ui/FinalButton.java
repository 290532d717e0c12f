package org.glyphery.ui;

import com.vaadin.flow.component.html.NativeButton;

/// A button for what nothing brings back: its first press asks, its second does it.
public final class FinalButton extends NativeButton {

    private String text;
    private String label;
    private boolean asked;

    /// @param label what a screen reader says, which does not see beside what it stands
    public FinalButton(String text, String label, Runnable does) {
        this.text = text;
        this.label = label;
        addClassName("plain");
        addClickListener(_ -> {
            if (asked) does.run();
            ask(!asked);
        });
        getElement().addEventListener("blur", _ -> ask(false));
        ask(false);
    }

    /// Is called this from now on; a press that has asked has asked.
    ///
    /// @param newLabel what a screen reader says
    public void name(String newText, String newLabel) {
        text = newText;
        label = newLabel;
        ask(asked);
    }

    private void ask(boolean now) {
        asked = now;
        setText(now ? "Sure? Nothing brings it back" : text);
        setAriaLabel(now ? label + ": sure? Nothing brings it back" : label);
        setClassName("final", now);
    }
}
