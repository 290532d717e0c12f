package org.glyphery.ui.data;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glyphery.dataset.imports.ImportPreview.FittedPicture;
import org.glyphery.ui.GlyphView;

/// Some pictures as they are, each beside what would be stored of it; see
/// frontend/fitted-pictures.ts.
@Tag("fitted-pictures")
@JsModule("./fitted-pictures.ts")
final class FittedPictures extends Component {

    void show(List<FittedPicture> pictures) {
        getElement()
                .setPropertyList(
                        "pictures", pictures.stream().map(FittedPictures::message).toList());
    }

    private static Map<String, Object> message(FittedPicture picture) {
        Map<String, Object> message = new HashMap<>();
        message.put("name", picture.className());
        message.put("stored", GlyphView.message(picture.stored()));
        picture.original()
                .ifPresent(original -> message.put("original", GlyphView.message(original)));
        return message;
    }
}
