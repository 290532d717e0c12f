package org.glyphery.ui.collections;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.glyphery.dataset.OwnExample;
import org.glyphery.ui.GlyphView;

/// The drawings of a collection, a row a class; see frontend/class-drawings.ts.
@Tag("class-drawings")
@JsModule("./class-drawings.ts")
final class ClassDrawings extends Component {

    private static final String ID = "event.detail";

    /// One drawing.
    ///
    /// @param giver as they call themselves; empty where nobody asked
    record ShownDrawing(String id, String giver, Map<String, Object> glyph) {

        static ShownDrawing of(OwnExample kept) {
            return new ShownDrawing(kept.id(), kept.giver(), GlyphView.message(kept.glyph()));
        }
    }

    /// One class.
    ///
    /// @param all how many drawings are of it, also those that are not shown
    /// @param drawings the newest first
    record ClassRow(String name, int all, List<ShownDrawing> drawings) {}

    /// All that it shows, in one message.
    ///
    /// @param place that they lie in, "my digits"
    record ShownClasses(String place, List<ClassRow> rows) {}

    /// @param removes gets the id of a drawing that somebody removes
    ClassDrawings(Consumer<String> removes) {
        getElement()
                .addEventListener(
                        "remove", told -> removes.accept(told.getEventData().path(ID).asString()))
                .addEventData(ID);
    }

    void show(String place, List<ClassRow> rows) {
        getElement().setPropertyBean("content", new ShownClasses(place, rows));
    }
}
