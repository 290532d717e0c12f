package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;

/// A picture that was changed so that a network reads something else, and that somebody wants to
/// see on the pad, see frontend/why-change.ts.
///
/// @param run for whose network it was changed
/// @param pixels float32 in base64, `[height, width, channels]`
/// @param words what it is, in a sentence
public record TriedPicture(String run, String pixels, String words) {

    /// Hears of pictures that are tried anywhere within a part of a page.
    public static void listen(Component within, Consumer<TriedPicture> takes) {
        within.getElement()
                .addEventListener(
                        "picture-tried",
                        event -> takes.accept(event.getEventDetail(TriedPicture.class)))
                .addEventDetail();
    }

    /// @throws InvalidSetting if the numbers are none of a picture of this shape
    public Glyph glyph(PictureShape shape) {
        var bytes = ByteBuffer.wrap(decoded()).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() != Float.BYTES * shape.pixels()) throw invalid(shape);
        float[] values = new float[shape.pixels()];
        bytes.asFloatBuffer().get(values);
        for (float value : values) {
            if (!(value >= 0 && value <= 1)) throw invalid(shape);
        }
        return Glyph.of(shape, values);
    }

    private byte[] decoded() {
        try {
            return Base64.getDecoder().decode(pixels);
        } catch (IllegalArgumentException notEncoded) {
            return new byte[0];
        }
    }

    private InvalidSetting invalid(PictureShape shape) {
        return new InvalidSetting("picture", "numbers from 0 to 1 of " + shape, "none of that");
    }

    /// Leaves it to the page that is opened next.
    public void handOver(UI page) {
        ComponentUtil.setData(page, TriedPicture.class, this);
    }

    /// What the page before has left, once.
    public static Optional<TriedPicture> handedOver(UI page) {
        var left = Optional.ofNullable(ComponentUtil.getData(page, TriedPicture.class));
        ComponentUtil.setData(page, TriedPicture.class, null);
        return left;
    }
}
