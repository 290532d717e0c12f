package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.glyphery.image.Glyph;
import org.glyphery.ui.GlyphView;

/// Some pictures side by side, perhaps with names below; see frontend/picture-sheet.ts.
@Tag("picture-sheet")
@JsModule("./picture-sheet.ts")
final class PictureSheet extends Component {

    /// @param label what a screen reader says of all of them
    PictureSheet(String label) {
        getElement().setAttribute("label", label);
    }

    /// Empty places for so many pictures that are not here.
    void showPlaces(int count) {
        getElement()
                .setPropertyList(
                        "pictures",
                        IntStream.range(0, count).mapToObj(_ -> Map.of("name", "")).toList());
    }

    void show(List<Glyph> pictures) {
        show(pictures, pictures.stream().map(_ -> "").toList());
    }

    /// @param names as many as pictures
    void show(List<Glyph> pictures, List<String> names) {
        getElement()
                .setPropertyList(
                        "pictures",
                        IntStream.range(0, pictures.size())
                                .mapToObj(place ->
                                        Map.of(
                                                "name",
                                                names.get(place),
                                                "glyph",
                                                GlyphView.message(pictures.get(place))))
                                .toList());
    }
}
