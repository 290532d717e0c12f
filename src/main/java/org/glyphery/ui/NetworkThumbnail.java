package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.glyphery.image.Glyph;
import org.glyphery.network.NetworkOutline;
import org.glyphery.ui.NetworkDrawing.DrawnNetwork;

/// A network in a small picture, to the same scale as others beside it; see
/// frontend/network-thumbnail.ts. It says nothing to a screen reader: words stand beside it.
@Tag("network-thumbnail")
@JsModule("./network-thumbnail.ts")
public final class NetworkThumbnail extends Component {

    public NetworkThumbnail() {
        getElement().setAttribute("aria-hidden", "true");
    }

    /// @param classes their names, in the order of the last layer's units
    public void show(NetworkOutline outline, List<String> classes) {
        getElement().setPropertyBean("network", DrawnNetwork.of("", outline, classes));
    }

    /// The picture that comes in.
    public void showPicture(Glyph picture) {
        getElement().setPropertyMap("picture", GlyphView.message(picture));
    }

    /// The pictures, one a class, that the one that comes in is compared with.
    public void showTemplates(List<Glyph> templates) {
        getElement()
                .setPropertyList("templates", templates.stream().map(GlyphView::message).toList());
    }
}
