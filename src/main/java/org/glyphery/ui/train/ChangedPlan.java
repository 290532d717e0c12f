package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.glyphery.NumberWords;

/// The plan that a press would start: its network drawn, and beside it, once somebody asks for
/// them, its fields.
final class ChangedPlan extends Section {

    private static final int MOST_NAMED = 2;

    private final PlanForm form;
    private final H2 title = new H2();
    private final Span changes = new Span();
    private final NativeButton unfold = new NativeButton();

    ChangedPlan(PlanForm form, PlannedNetwork planned) {
        this.form = form;
        addClassNames("sheet", "settings");
        changes.addClassName("note");
        changes.getElement().setAttribute("role", "status");
        form.setId("plan-form");
        unfold.addClassName("plain");
        unfold.getElement().setAttribute("aria-controls", "plan-form");
        unfold.addClickListener(_ -> open(!form.isVisible()));
        var head = new Div(title, changes, unfold);
        head.addClassName("settings-head");
        add(head, form, planned);
        open(false);
    }

    /// Shows the fields, or folds them away.
    void open(boolean opens) {
        form.setVisible(opens);
        setClassName("open", opens);
        unfold.setText(opens ? "Hide settings" : "Change settings");
        unfold.getElement().setAttribute("aria-expanded", Boolean.toString(opens));
    }

    /// Marks what has been changed since the beginning, field by field and in a line.
    void mark() {
        String name = form.begun();
        List<String> changed = form.mark();
        title.setText(changed.isEmpty() ? name : name + ", with changes");
        changes.setText(words(changed));
    }

    private static String words(List<String> changed) {
        if (changed.isEmpty()) return "";
        String count =
                changed.size() == 1
                        ? "One change"
                        : NumberWords.capitalised(NumberWords.word(changed.size())) + " changes";
        return changed.size() > MOST_NAMED
                ? count
                : "%s: %s".formatted(count, String.join(", ", changed));
    }
}
