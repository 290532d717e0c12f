package org.glyphery.ui;

import com.vaadin.flow.component.html.NativeButton;

/// A small cross that takes something away.
public final class RemoveButton extends NativeButton {

    /// @param label what a screen reader says
    public RemoveButton(String label, Runnable removes) {
        super("×", _ -> removes.run());
        addClassName("cross");
        setAriaLabel(label);
    }
}
