package org.glyphery.ui.train;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.glyphery.dataset.KnownDatasets;
import org.glyphery.training.Plan;
import org.glyphery.training.PlanJson;
import org.glyphery.ui.Messages;
import org.glyphery.ui.TextFileInput;

/// A plan is saved as a file, and one that was saved, or written by hand, is read.
final class PlanFile extends Div {

    private final Supplier<Optional<Plan>> now;

    /// @param takes a plan that was opened
    /// @param known the datasets that a plan may name
    /// @param now the plan as it stands on the page, absent if it is none yet
    PlanFile(KnownDatasets known, Consumer<Plan> takes, Supplier<Optional<Plan>> now) {
        this.now = now;
        addClassName("tools");
        add(
                new TextFileInput(
                        "Open a file", ".json,.yaml,.yml", text -> takes.accept(plan(text, known))),
                saving("Save as JSON", "json", PlanJson::write),
                saving("Save as YAML", "yaml", PlanJson::writeYaml));
    }

    private NativeButton saving(String label, String kind, Function<Plan, String> writes) {
        var button = new NativeButton(label, _ -> save(kind, writes));
        button.addClassName("plain");
        return button;
    }

    private void save(String kind, Function<Plan, String> writes) {
        now.get()
                .ifPresentOrElse(
                        plan -> download(name(plan) + "." + kind, kind, writes.apply(plan)),
                        () ->
                                Messages.say(
                                        "The plan can be saved once its fields can be read; what is"
                                                + " wrong is said beside them."));
    }

    private static String name(Plan plan) {
        return plan.name().replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    private void download(String name, String kind, String text) {
        getElement()
                .executeJs(
                        """
                        const link = document.createElement('a');
                        link.download = $0;
                        link.href = URL.createObjectURL(new Blob([$2], {type: 'application/' + $1}));
                        link.click();
                        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
                        """,
                        name,
                        kind,
                        text);
    }

    private static Plan plan(String text, KnownDatasets known) {
        boolean json = text.stripLeading().startsWith("{");
        return json ? PlanJson.read(text, known) : PlanJson.readYaml(text, known);
    }
}
