package org.glyphery.ui.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.glyphery.image.Centring;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.Picture;

/// What lies on the pad.
sealed interface PadContent {

    /// The glyph as networks would see it; absent while nothing is drawn.
    Optional<Glyph> glyph(Centring centring);

    /// The strokes; none where something else lies there.
    default Ink ink() {
        return new Ink(List.of());
    }

    record Drawing(@Override Ink ink) implements PadContent {

        static final Drawing EMPTY = new Drawing(new Ink(List.of()));

        @Override
        public Optional<Glyph> glyph(Centring centring) {
            return ink.isEmpty() ? Optional.empty() : Optional.of(ink.toGlyph(centring));
        }
    }

    /// A picture file that was dropped, pasted or chosen.
    ///
    /// @param found its ink, which is not looked for twice
    /// @param glyphs those that were asked for so far
    record Photo(Picture picture, FoundInk found, Map<Centring, Glyph> glyphs)
            implements PadContent {

        Photo(Picture picture) {
            this(picture, picture.ink(), new ConcurrentHashMap<>());
        }

        @Override
        public Optional<Glyph> glyph(Centring centring) {
            return Optional.of(glyphs.computeIfAbsent(centring, found::glyph));
        }
    }

    /// An example of the test split, which the dataset has centred already.
    ///
    /// @param index in the test split
    record TestExample(int index, int label, Glyph glyph) implements PadContent {
        @Override
        public Optional<Glyph> glyph(Centring centring) {
            return Optional.of(glyph);
        }
    }
}
