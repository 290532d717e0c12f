package org.glyphery.ui.draw;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.glyphery.run.ModelName;

/// The verdict in large, and a chip for each model that reads something else, see
/// frontend/draw-verdict.ts.
@Tag("draw-verdict")
@JsModule("./draw-verdict.ts")
final class VerdictView extends Component {

    private static final String DETAIL = "event.detail";

    /// @param opens is called with a model whose chip is pressed
    /// @param chooses is called with the place of a number's digit that is pressed
    VerdictView(Consumer<ModelName> opens, IntConsumer chooses) {
        getElement()
                .addEventListener(
                        "open",
                        event ->
                                ModelName.read(event.getEventData().path(DETAIL).asString())
                                        .ifPresent(opens))
                .addEventData(DETAIL);
        getElement()
                .addEventListener(
                        "digit-chosen",
                        event -> chooses.accept(event.getEventData().path(DETAIL).asInt()))
                .addEventData(DETAIL);
    }

    void show(PadVerdict verdict) {
        getElement().setPropertyBean("verdict", verdict);
    }
}
