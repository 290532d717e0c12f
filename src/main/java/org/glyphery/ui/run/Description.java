package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.run.Run;

/// The form in which a person changes a run's name, tags and note.
final class Description extends Div {

    /// What a person calls a run, and how it is found again.
    record Described(String name, List<String> tags, String notes) {}

    /// Takes what was written.
    @FunctionalInterface
    interface Saves {
        void save(Described described);
    }

    private final NoteField name = new NoteField("Name", "input");
    private final NoteField tags = new NoteField("Tags, with commas between them", "input");
    private final NoteField notes = new NoteField("Note", "textarea");

    Description(Saves saves, Runnable closes) {
        addClassName("description");
        var save = new NativeButton("Save", _ -> saves.save(written()));
        save.addClassNames("plain", "first");
        var cancel = new NativeButton("Cancel", _ -> closes.run());
        cancel.addClassName("plain");
        var tools = new Div(save, cancel);
        tools.addClassName("tools");
        add(name, tags, notes, tools);
        listen("Enter", "event.target.tagName === 'INPUT'", () -> saves.save(written()));
        listen(Key.ESCAPE.getKeys().getFirst(), "true", closes);
    }

    private void listen(String key, String where, Runnable does) {
        getElement()
                .addEventListener("keydown", _ -> does.run())
                .setFilter("event.key === '%s' && %s".formatted(key, where));
    }

    void open(Run run) {
        name.write(run.name());
        tags.write(String.join(", ", run.plan().tags()));
        notes.write(run.plan().notes());
        name.focus();
    }

    private Described written() {
        List<String> words =
                Stream.of(tags.text().split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
        return new Described(name.text().strip(), words, notes.text().strip());
    }

    /// A label around the browser's own field.
    @Tag("label")
    private static final class NoteField extends Component {

        private final Element field;

        NoteField(String label, String tag) {
            field = new Element(tag);
            field.addPropertyChangeListener("value", "input", _ -> {});
            getElement().appendChild(new Element("span").setText(label), field);
        }

        void write(String text) {
            field.setProperty("value", text);
        }

        String text() {
            return field.getProperty("value", "");
        }

        void focus() {
            field.callJsFunction("focus");
        }
    }
}
