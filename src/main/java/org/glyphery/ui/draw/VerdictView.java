package org.glyphery.ui.draw;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import org.glyphery.run.ModelName;

/// The verdict in large, and a chip for each model that reads something else, see
/// frontend/draw-verdict.ts.
@Tag("draw-verdict")
@JsModule("./draw-verdict.ts")
final class VerdictView extends Component {

    private static final String MODEL = "event.detail";

    /// @param opens is called with a model whose chip is pressed
    VerdictView(Consumer<ModelName> opens) {
        getElement()
                .addEventListener(
                        "open",
                        event ->
                                ModelName.read(event.getEventData().path(MODEL).asString())
                                        .ifPresent(opens))
                .addEventData(MODEL);
    }

    void show(PadVerdict verdict) {
        getElement().setPropertyBean("verdict", verdict);
    }
}
