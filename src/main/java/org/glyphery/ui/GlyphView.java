package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Base64;
import java.util.Map;
import org.glyphery.image.Glyph;

/// One glyph, pixel by pixel, in the ink of the page.
@Tag("glyph-view")
@JsModule("./glyph-view.ts")
public final class GlyphView extends Component {

    /// Shows a glyph.
    ///
    /// @param label what a screen reader says of it
    public void show(Glyph glyph, String label) {
        getElement().setPropertyMap("glyph", message(glyph));
        getElement().setAttribute("label", label);
    }

    public void clear(String label) {
        getElement().removeProperty("glyph");
        getElement().setAttribute("label", label);
    }

    /// The glyph as the page's components take it, see frontend/glyph.ts. Of two channels the first
    /// counts, of more than three the first three.
    public static Map<String, Object> message(Glyph glyph) {
        var shape = glyph.shape();
        int channels = shape.channels() < 3 ? 1 : 3;
        float[] pixels = glyph.pixels();
        var levels = new byte[shape.height() * shape.width() * channels];
        for (int place = 0; place < levels.length; place++) {
            float pixel = pixels[place / channels * shape.channels() + place % channels];
            levels[place] = (byte) Math.round(255 * pixel);
        }
        return Map.of(
                "height",
                shape.height(),
                "width",
                shape.width(),
                "channels",
                channels,
                "levels",
                Base64.getEncoder().encodeToString(levels));
    }
}
