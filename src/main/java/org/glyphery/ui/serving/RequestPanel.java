package org.glyphery.ui.serving;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.InkLimits;
import org.glyphery.prediction.Alphabet;
import org.glyphery.prediction.ServedTarget;
import org.glyphery.prediction.ServedVersion;

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

    /// Asks under the target's name from now on, and again where it is another version of it.
    void ask(ServedTarget target) {
        var model = target.model();
        getElement().setProperty("word", Alphabet.of(model).word());
        getElement().setProperty("reads", model.readsInk() ? "ink" : "pictures");
        getElement().setProperty("version", target.served().map(ServedVersion::number).orElse(0));
        getElement().setProperty("name", target.name().value());
    }
}
