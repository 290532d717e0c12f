package org.glyphery.ui.collections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.glyphery.InkLimits;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import tools.jackson.databind.JsonNode;

/// A pad that asks for one drawing after the other; see frontend/batch-entry.ts. It goes on by
/// itself, and is told only of what could not be kept.
@Tag("batch-entry")
@JsModule("./batch-entry.ts")
final class BatchEntry extends Component {

    /// Hears what somebody gives.
    interface DrawingsGiven {

        /// @param number of the drawing in this sitting, from 1
        /// @param className that was asked for
        void gives(int number, String className, Ink ink);

        /// The drawing of this number is taken back.
        void takesBack(int number);

        /// Somebody wants to give as many more.
        void wantsMore();
    }

    BatchEntry(InkLimits limits, String word, DrawingsGiven listener) {
        getElement().setProperty("word", word);
        getElement().setProperty("mostStrokes", limits.strokes());
        getElement().setProperty("mostPoints", limits.points());
        getElement()
                .addEventListener(
                        "given",
                        event -> {
                            var given = event.getEventDetail(JsonNode.class);
                            listener.gives(
                                    given.path("number").asInt(),
                                    given.path("name").asString(""),
                                    InkJson.read(given, limits));
                        })
                .addEventDetail();
        getElement()
                .addEventListener(
                        "taken-back",
                        event -> listener.takesBack(event.getEventDetail(Integer.class)))
                .addEventDetail();
        getElement().addEventListener("more-wanted", _ -> listener.wantsMore());
    }

    /// Asks for these, one after the other.
    ///
    /// @param classes their names
    void ask(List<String> classes) {
        getElement().setPropertyList("order", classes);
    }

    /// The drawing of this number could not be kept, and is asked for again.
    void refuse(int number) {
        getElement().callJsFunction("refuse", number);
    }
}
