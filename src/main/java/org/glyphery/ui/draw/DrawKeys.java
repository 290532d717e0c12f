package org.glyphery.ui.draw;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.prediction.Alphabet;

/// What the keyboard does on the page, told and listened to in the browser, see
/// frontend/draw-keys.ts.
@Tag("draw-keys")
@JsModule("./draw-keys.ts")
final class DrawKeys extends Component {

    /// @param closes is called when a person closes why a model answers so
    DrawKeys(Runnable closes) {
        getElement().addEventListener("close-why", _ -> closes.run());
    }

    /// Has a key for each class of this alphabet that is one character.
    void name(Alphabet drawn) {
        getElement().setPropertyList("classes", drawn.classes());
        getElement().setProperty("word", drawn.word());
    }
}
