package org.glyphery.ui.runs;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.ui.RunDeed;

/// The button of a row, of which one at a time asks whether it is meant.
final class RunButton {

    /// @param cancels gets the run's id, as `deletes` does
    record Deeds(Consumer<String> cancels, Consumer<String> deletes) {}

    static final String TEMPLATE =
            """
            <button class="plain ${item.final ? 'final' : ''}" aria-label="${item.label}" \
            @click="${press}" @blur="${rest}">${item.deed}</button>\
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
        return renderer.withProperty("deed", run -> deed(run).text())
                .withProperty("label", run -> deed(run).label(run))
                .withProperty("final", run -> deed(run) == RunDeed.DELETE)
                .withFunction("press", this::press)
                .withFunction("rest", this::rest);
    }

    private RunDeed deed(Run run) {
        var first = RunDeed.first(run.status());
        return first == RunDeed.ASK && run.id().equals(asking) ? RunDeed.DELETE : first;
    }

    private void press(Run run) {
        switch (deed(run)) {
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
