package org.glyphery.api;

import java.util.Optional;
import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.Convention.PictureConvention;
import org.glyphery.image.Centring;
import org.glyphery.image.ColourPicture;
import org.glyphery.image.Fitting;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureReader;
import org.glyphery.image.PictureWarning;
import org.glyphery.prediction.Model;
import org.jspecify.annotations.Nullable;

/// A picture's file, seen as each model's convention has it: its ink, or the whole of it.
final class AskedPicture {

    private static final float WHITE = 255;

    private final byte[] file;
    private final String name;
    private final PictureReader reader;
    private final Centring centring;
    private @Nullable FoundInk ink;
    private @Nullable ColourPicture picture;

    AskedPicture(byte[] file, String name, PictureReader reader, Centring centring) {
        this.file = file;
        this.name = name;
        this.reader = reader;
        this.centring = centring;
    }

    /// @throws org.glyphery.image.UnreadablePicture if it cannot be read, or has no ink to read
    Glyph seenBy(Model model) {
        return switch (model.data().convention()) {
            case InkConvention _ -> ink().glyph(centring);
            case PictureConvention(Fitting fitting) -> fitted(model, fitting);
        };
    }

    /// The reason why the answer may not be about one whole character; absent where no ink was
    /// looked for.
    Optional<String> warning() {
        return Optional.ofNullable(ink).flatMap(FoundInk::warning).map(PictureWarning::sentence);
    }

    private Glyph fitted(Model model, Fitting fitting) {
        if (fitting == Fitting.HANDWRITING) return ink().glyph(centring);
        var shape = model.data().shape();
        byte[] bytes = colours().fitted(shape, fitting);
        float[] values = new float[bytes.length];
        for (int i = 0; i < values.length; i++) values[i] = (bytes[i] & 0xFF) / WHITE;
        return Glyph.of(shape, values);
    }

    private FoundInk ink() {
        if (ink == null) ink = reader.read(file, name).ink();
        return ink;
    }

    private ColourPicture colours() {
        if (picture == null) picture = reader.readColours(file, name);
        return picture;
    }
}
