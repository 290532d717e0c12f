package org.glyphery.ui.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import org.glyphery.image.Glyph;
import org.glyphery.ui.GlyphView;

/// One example and what several runs read in it; see frontend/read-example.ts.
@Tag("read-example")
@JsModule("./read-example.ts")
final class ExampleTile extends Component {

    /// What one run reads.
    ///
    /// @param place of the run in the comparison, which has a colour
    record TileAnswer(int place, String text, boolean right) {}

    /// What it shows.
    ///
    /// @param label what a screen reader says of the picture
    record TileContent(
            Map<String, Object> glyph, String label, String title, List<TileAnswer> answers) {}

    ExampleTile(Glyph glyph, String label, String title, List<TileAnswer> answers, Runnable opens) {
        getElement()
                .setPropertyBean(
                        "example",
                        new TileContent(GlyphView.message(glyph), label, title, answers));
        getElement().addEventListener("open", _ -> opens.run());
    }
}
