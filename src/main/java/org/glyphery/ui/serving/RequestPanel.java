package org.glyphery.ui.serving;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.InkLimits;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.Model;
import org.glyphery.run.ModelName;

/// A pad whose drawing is sent to a model as any program sends it, and beside it what travels: see
/// frontend/serving-request.ts.
@Tag("serving-request")
@JsModule("./serving-request.ts")
final class RequestPanel extends Component {

    /// @param needsKey whether programs must send this server's key
    RequestPanel(InkLimits limits, boolean needsKey) {
        getElement().setProperty("mostStrokes", limits.strokes());
        getElement().setProperty("mostPoints", limits.points());
        getElement().setProperty("needsKey", needsKey);
    }

    /// Asks under this name from now on.
    ///
    /// @param model that answers under it now
    void ask(ModelName name, Model model) {
        getElement().setProperty("word", Alphabet.of(model).word());
        getElement().setProperty("reads", model.readsInk() ? "ink" : "pictures");
        getElement().setProperty("name", name.value());
    }
}
