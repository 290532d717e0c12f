package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/// The label that networks suggest for the picture under the cursor, to be taken by one press;
/// nothing stands there where none is suggested.
final class SuggestionOffer extends Div {

    private final Labelling labelling;
    private final NativeButton take = new NativeButton("", _ -> take());
    private final Paragraph way = new Paragraph("No draft is open: this begins one.");
    private @Nullable SuggestedLabel suggested;

    SuggestionOffer(Labelling labelling) {
        this.labelling = labelling;
        addClassName("suggestion");
        take.addClassName("plain");
        way.addClassName("note");
        add(take, way);
        setVisible(false);
    }

    void suggest(SuggestedLabel label) {
        suggested = label.label() < 0 ? null : label;
        refresh();
    }

    /// Shows the same in a draft that has changed.
    void refresh() {
        SuggestedLabel now = suggested;
        setVisible(now != null);
        if (now == null) return;
        take.setEnabled(true);
        take.setText(
                "Take %s instead of %s"
                        .formatted(className(now.label()), className(now.instead())));
        way.setVisible(labelling.opened().isEmpty());
    }

    /// What a class of the version is called now.
    private String className(int label) {
        return labelling
                .opened()
                .map(now -> now.state().classes().name(label))
                .orElseGet(() -> labelling.facts().classes().get(label));
    }

    private void take() {
        SuggestedLabel now = suggested;
        if (now == null) return;
        take.setEnabled(false); // pressed twice, it is taken once
        labelling.take(now);
    }
}
