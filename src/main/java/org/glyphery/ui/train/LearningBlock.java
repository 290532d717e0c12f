package org.glyphery.ui.train;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.glyphery.training.FieldError;

/// One part of how a plan learns, with what is set for it.
final class LearningBlock extends ListItem {

    private final List<String> paths;
    private final Span title = new Span();
    private final Span detail = new Span();
    private final Div words = new Div(title, detail);

    /// @param paths of the fields that it is about, or of what holds them
    LearningBlock(String name, List<String> paths, Component... further) {
        this.paths = paths;
        addClassName("block");
        getElement().setAttribute("data-block", name);
        title.addClassName("title");
        detail.addClassName("detail");
        add(words);
        add(further);
    }

    /// @param details what is not as it mostly is; none for nothing
    void show(String words, List<String> details) {
        title.setText(words);
        detail.setText(String.join(", ", details));
    }

    /// Marks it where one of these is about it.
    void blame(List<FieldError> errors) {
        boolean blamed = errors.stream().map(FieldError::field).anyMatch(this::isAbout);
        setClassName("blamed", blamed);
        if (blamed) getElement().setAttribute("aria-description", "One of its settings is wrong.");
        else getElement().removeAttribute("aria-description");
    }

    private boolean isAbout(String field) {
        return paths.stream()
                .anyMatch(path ->
                        field.equals(path)
                                || field.startsWith(path + ".")
                                || field.startsWith(path + "["));
    }
}
