package org.glyphery.ui.runs;

import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Consumer;
import org.glyphery.run.Run;
import org.glyphery.ui.RunAction;

/// The button of a row.
///
/// @param cancels a run that waits or trains
/// @param deletes any other
record RunButton(Consumer<Run> cancels, Consumer<Run> deletes) {

    static final String TEMPLATE =
            """
            <button class="plain" aria-label="${item.label}" @click="${press}">${item.action}</button>\
            """;

    /// What [#TEMPLATE] needs.
    LitRenderer<Run> on(LitRenderer<Run> renderer) {
        return renderer.withProperty("action", run -> RunAction.of(run.status()).text())
                .withProperty("label", run -> RunAction.of(run.status()).label(run))
                .withFunction("press", this::press);
    }

    private void press(Run run) {
        switch (RunAction.of(run.status())) {
            case CANCEL -> cancels.accept(run);
            case DELETE -> deletes.accept(run);
        }
    }
}
