package org.glyphery.ui.serving;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.InvalidSetting;
import org.glyphery.UserError;
import org.glyphery.run.ModelName;
import org.glyphery.ui.Dropdown;
import org.glyphery.ui.ProblemNote;
import org.glyphery.ui.TextInput;

/// The line in which a served name is made.
final class NewName extends Div {

    private final NameChanges changes;
    private final Consumer<ModelName> made;
    private final TextInput name;
    private final Dropdown<ModelName> models = new Dropdown<>("Model to serve", _ -> {});
    private final ProblemNote problem = new ProblemNote();

    NewName(NameChanges changes, Consumer<ModelName> made) {
        this.changes = changes;
        this.made = made;
        name = TextInput.bare("New name", "new-name").onEnter(this::serve);
        var serve = new NativeButton("Serve", _ -> serve());
        serve.addClassNames("plain", "first");
        var line = new Div(name, models, serve);
        line.addClassName("tools");
        addClassName("new-name");
        add(line, problem);
    }

    void offer(Map<ModelName, String> runs) {
        models.chosen()
                .filter(runs::containsKey)
                .ifPresentOrElse(
                        before -> {
                            models.offer(runs);
                            models.show(before);
                        },
                        () -> models.offer(runs));
    }

    private void serve() {
        problem.setText("");
        try {
            ModelName model =
                    models.chosen()
                            .orElseThrow(() -> new InvalidSetting("model", "chosen", "none"));
            ModelName wanted = changes.make(name.text().strip(), model);
            name.clear();
            made.accept(wanted);
        } catch (UserError refused) {
            problem.setText(refused.getMessage());
        }
    }
}
