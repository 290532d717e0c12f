package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.IntConsumer;

/// A button that shows one epoch after the other, see frontend/epoch-player.ts. The space bar
/// presses it in what it stands in.
@Tag("epoch-player")
@JsModule("./epoch-player.ts")
final class EpochPlayer extends Component {

    private static final String EPOCH = "event.detail";

    /// @param chooses is called with each epoch in turn
    EpochPlayer(IntConsumer chooses) {
        getElement()
                .addEventListener(
                        "epoch", event -> chooses.accept(event.getEventData().path(EPOCH).asInt()))
                .addEventData(EPOCH);
    }

    /// @param last epoch that there is
    /// @param at the epoch that is shown
    void show(int last, int at) {
        getElement().setProperty("last", last);
        getElement().setProperty("at", at);
    }
}
