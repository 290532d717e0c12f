package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import org.glyphery.dataset.labelling.DraftClasses;
import org.glyphery.dataset.labelling.LabelEdit;
import org.glyphery.dataset.labelling.OpenedDraft;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.TextInput;

/// Classes get other names in a draft, or become one.
final class ClassEdits extends NativeDetails {

    private final Labelling labelling;
    private final Map<Integer, String> names = new LinkedHashMap<>();

    ClassEdits(Labelling labelling, OpenedDraft draft) {
        super("Rename or merge classes");
        this.labelling = labelling;
        addClassName("class-edits");
        DraftClasses classes = draft.state().classes();
        classes.left().forEach(label -> names.put(label, classes.name(label)));
        setContent(new Div(renaming(), merging()));
    }

    private Div renaming() {
        var name = TextInput.bare("New name of the class", "new name");
        var which = new Dropdown<Integer>("Class that is renamed", _ -> {});
        which.offer(names);
        Runnable renames =
                () ->
                        which.chosen()
                                .ifPresent(label ->
                                        labelling.change(
                                                new LabelEdit.RenameClass(label, name.text())));
        name.onEnter(renames);
        return row(which, name, DraftPanel.button("Rename", renames));
    }

    private Div merging() {
        var from = new Dropdown<Integer>("Class that is merged", _ -> {});
        from.offer(names);
        var into = new Dropdown<Integer>("Class that takes it in", _ -> {});
        into.offer(names);
        Runnable merges =
                () ->
                        from.chosen()
                                .ifPresent(label ->
                                        into.chosen()
                                                .ifPresent(other ->
                                                        labelling.change(
                                                                new LabelEdit.MergeClasses(
                                                                        label, other))));
        return row(from, into, DraftPanel.button("Merge into this", merges));
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassName("row");
        return row;
    }
}
