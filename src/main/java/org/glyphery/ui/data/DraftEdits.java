package org.glyphery.ui.data;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import org.glyphery.dataset.labelling.LabelDraft;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.ui.TextInput;

/// What a person types about a draft: its name, and those of its classes.
final class DraftEdits extends Div {

    private final Labelling labelling;
    private final Subject subject;

    /// What is edited here.
    private record Subject(String draft, String title, List<String> classes) {

        static Subject of(OpenedDraft draft) {
            var classes = draft.state().classes();
            return new Subject(
                    draft.draft().id(),
                    draft.draft().title(),
                    classes.left().stream().map(label -> label + classes.name(label)).toList());
        }
    }

    DraftEdits(Labelling labelling, OpenedDraft draft) {
        this.labelling = labelling;
        subject = Subject.of(draft);
        addClassName("told");
        add(naming(draft.draft()), new ClassEdits(labelling, draft));
    }

    /// Whether the draft still has the names that are edited here.
    boolean isOf(OpenedDraft draft) {
        return subject.equals(Subject.of(draft));
    }

    private NativeDetails naming(LabelDraft draft) {
        var title = TextInput.line("Name of the draft", "");
        title.write(draft.title());
        Runnable names = () -> labelling.rename(title.text());
        title.onEnter(names);
        var rename = DraftPanel.button("Rename the draft", names);
        var naming = new NativeDetails("Rename", new Div(title, rename));
        naming.addClassName("naming");
        return naming;
    }
}
