package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.stream.Stream;
import org.glyphery.run.Run;
import org.glyphery.ui.TextInput;

/// The form in which a person changes a run's name, tags and note.
final class Description extends Div {

    /// What a person calls a run, and how it is found again.
    record Described(String name, List<String> tags, String notes) {}

    /// Takes what was written.
    @FunctionalInterface
    interface Saves {
        void save(Described described);
    }

    private final TextInput name = TextInput.line("Name", "");
    private final TextInput tags = TextInput.line("Tags, with commas between them", "");
    private final TextInput notes = TextInput.lines("Note", "");

    Description(Saves saves, Runnable closes) {
        addClassName("description");
        var save = new NativeButton("Save", _ -> saves.save(written()));
        save.addClassNames("plain", "first");
        var cancel = new NativeButton("Cancel", _ -> closes.run());
        cancel.addClassName("plain");
        var tools = new Div(save, cancel);
        tools.addClassName("tools");
        add(name, tags, notes, tools);
        name.onEnter(() -> saves.save(written()));
        tags.onEnter(() -> saves.save(written()));
        notes.addClassName("whole");
        getElement()
                .addEventListener("keydown", _ -> closes.run())
                .setFilter("event.key === 'Escape'");
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
}
