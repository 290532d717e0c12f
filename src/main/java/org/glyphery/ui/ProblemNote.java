package org.glyphery.ui;

import com.vaadin.flow.component.html.Paragraph;

/// What is wrong on a page, in a sentence that a screen reader says at once; empty where nothing
/// is.
public final class ProblemNote extends Paragraph {

    public ProblemNote() {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
    }
}
