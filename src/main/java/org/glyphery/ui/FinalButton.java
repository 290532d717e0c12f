package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// A button for what nothing brings back: its first press asks, and one that comes once the
/// question has been seen does it, see frontend/final-button.ts.
@Tag("final-button")
@JsModule("./final-button.ts")
public final class FinalButton extends Component {

    /// @param label what a screen reader says, which does not see beside what it stands
    public FinalButton(String text, String label, Runnable does) {
        name(text, label);
        getElement().addEventListener("confirmed", _ -> does.run());
    }

    /// Is called this from now on; a press that has asked has asked.
    ///
    /// @param label what a screen reader says
    public void name(String text, String label) {
        getElement().setProperty("text", text);
        getElement().setProperty("label", label);
    }

    /// Looks like the entries of the list in which it stands.
    ///
    /// @return itself
    public FinalButton inList() {
        getElement().setProperty("alone", false);
        return this;
    }
}
