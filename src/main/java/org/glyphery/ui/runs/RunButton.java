package org.glyphery.ui.runs;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.ui.RunAction;

/// The button of a row, of which one at a time asks whether it is meant.
final class RunButton {

    /// @param cancels gets the run's id, as `deletes` does
    record Deeds(Consumer<String> cancels, Consumer<String> deletes) {}

    static final String TEMPLATE =
            """
            <button class="plain ${item.final ? 'final' : ''}" aria-label="${item.label}" \
            @click="${press}" @blur="${rest}">${item.action}</button>\
            """;

    private final Deeds deeds;
    private final Consumer<Run> redraws;
    private String asking = ""; // the run's id

    RunButton(Deeds deeds, Consumer<Run> redraws) {
        this.deeds = deeds;
        this.redraws = redraws;
    }

    /// What [#TEMPLATE] needs.
    LitRenderer<Run> on(LitRenderer<Run> renderer) {
        return renderer.withProperty("action", run -> action(run).text())
                .withProperty("label", run -> action(run).label(run))
                .withProperty("final", run -> action(run) == RunAction.DELETE)
                .withFunction("press", this::press)
                .withFunction("rest", this::rest);
    }

    private RunAction action(Run run) {
        var first = RunAction.first(run.status());
        return first == RunAction.ASK && run.id().equals(asking) ? RunAction.DELETE : first;
    }

    private void press(Run run) {
        switch (action(run)) {
            case CANCEL -> deeds.cancels().accept(run.id());
            case ASK -> {
                asking = run.id();
                redraws.accept(run);
            }
            case DELETE -> deeds.deletes().accept(run.id());
        }
    }

    private void rest(Run run) {
        if (!run.id().equals(asking)) return;
        asking = "";
        redraws.accept(run);
    }
}
