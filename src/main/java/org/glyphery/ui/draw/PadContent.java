package org.glyphery.ui.draw;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.glyphery.InvalidSetting;
import org.glyphery.PictureLimits;
import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.DatasetFacts;
import org.glyphery.dataset.Split;
import org.glyphery.image.Centring;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkForm;
import org.glyphery.image.Picture;
import org.glyphery.image.PictureReader;
import org.glyphery.image.PictureShape;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.Models;
import org.glyphery.run.ModelName;
import org.glyphery.ui.PictureUpload;
import org.glyphery.ui.TriedPicture;

/// What lies on the pad.
sealed interface PadContent {

    /// What decides which glyph is made of it.
    record GlyphForm(PictureShape shape, InkForm form) {

        /// @param centring absent for the model's own
        static GlyphForm of(Model model, Optional<Centring> centring) {
            return new GlyphForm(model.data().shape(), model.inkForm().centredBy(centring));
        }
    }

    /// The glyph as networks of this form would see it; absent while nothing is drawn.
    Optional<Glyph> glyph(PictureShape shape, InkForm form);

    /// The glyph in MNIST's form.
    ///
    /// @param centring absent for MNIST's own
    default Optional<Glyph> glyph(Optional<Centring> centring) {
        return glyph(PictureShape.MNIST, InkForm.MNIST.centredBy(centring));
    }

    /// What each of these models sees; nothing while nothing is drawn.
    ///
    /// @param centring absent for each model's own
    default Map<ModelName, Glyph> seenBy(List<Model> models, Optional<Centring> centring) {
        Map<GlyphForm, Optional<Glyph>> seenAs = new HashMap<>();
        Map<ModelName, Glyph> glyphs = new LinkedHashMap<>();
        for (Model model : models) {
            seenAs.computeIfAbsent(
                            GlyphForm.of(model, centring), it -> glyph(it.shape(), it.form()))
                    .ifPresent(own -> glyphs.put(model.name(), own));
        }
        return glyphs;
    }

    /// Whether what is laid next takes its place: the page's own hand writes over nothing that
    /// somebody has laid there.
    default boolean yieldsTo(PadContent laid) {
        return !(laid instanceof Demonstration)
                || this instanceof Demonstration
                || (this instanceof Drawing(var ink) && ink.isEmpty());
    }

    /// The strokes; none where something else lies there.
    default Ink ink() {
        return new Ink(List.of());
    }

    record Drawing(@Override Ink ink) implements PadContent {

        static final Drawing EMPTY = new Drawing(new Ink(List.of()));

        @Override
        public Optional<Glyph> glyph(PictureShape shape, InkForm form) {
            return ink.isEmpty() ? Optional.empty() : Optional.of(ink.toGlyph(shape, form));
        }
    }

    /// What the page's own hand writes, for somebody who is here for the first time.
    record Demonstration(@Override Ink ink) implements PadContent {

        @Override
        public Optional<Glyph> glyph(PictureShape shape, InkForm form) {
            return new Drawing(ink).glyph(shape, form);
        }
    }

    /// A picture file that was dropped, pasted or chosen.
    ///
    /// @param found its ink, which is not looked for twice
    /// @param glyphs those that were asked for so far
    record Photo(Picture picture, FoundInk found, Map<GlyphForm, Glyph> glyphs)
            implements PadContent {

        Photo(Picture picture) {
            this(picture, picture.ink().ofOneCharacter(), new ConcurrentHashMap<>());
        }

        /// Takes pictures of a single character each.
        static PictureUpload<Photo> upload(PictureLimits limits, Consumer<Photo> takes) {
            return new PictureUpload<>(limits, Photo::read, takes);
        }

        private static Photo read(PictureReader reader, byte[] file, String name) {
            var photo = new Photo(reader.read(file, name));
            // Whether there is a character on it shows only here.
            photo.glyph(Optional.empty());
            return photo;
        }

        @Override
        public Optional<Glyph> glyph(PictureShape shape, InkForm form) {
            return Optional.of(
                    glyphs.computeIfAbsent(
                            new GlyphForm(shape, form),
                            seen -> found.glyph(seen.shape(), seen.form())));
        }
    }

    /// An example of a dataset, which has centred it already.
    ///
    /// @param index in its split
    record TestExample(int index, String className, Glyph glyph, DatasetFacts data, Split split)
            implements PadContent {

        @Override
        public Optional<Glyph> glyph(PictureShape shape, InkForm form) {
            return Optional.of(fitted(glyph, data, shape, form));
        }
    }

    /// A picture that was changed so that a network reads something else.
    ///
    /// @param data that the network learned from
    /// @param words what it is
    record ChangedGlyph(Glyph glyph, DatasetFacts data, String words) implements PadContent {

        /// @return absent where the model that it was changed for reads no ink, or is gone
        /// @throws InvalidSetting if it is no picture
        static Optional<ChangedGlyph> of(TriedPicture tried, Models models) {
            return models.readingInk().stream()
                    .filter(model -> model.run().id().value().equals(tried.run()))
                    .findFirst()
                    .map(Model::data)
                    .map(data -> new ChangedGlyph(tried.glyph(data.shape()), data, tried.words()));
        }

        @Override
        public Optional<Glyph> glyph(PictureShape shape, InkForm form) {
            return Optional.of(fitted(glyph, data, shape, form));
        }
    }

    /// A picture of a dataset, as it is for networks that know its form, and brought into their own
    /// form for all others.
    private static Glyph fitted(Glyph glyph, DatasetFacts data, PictureShape shape, InkForm form) {
        boolean isOwn =
                shape.equals(glyph.shape())
                        && data.convention() instanceof InkConvention(InkForm own)
                        && own.centredBy(form.centring()).equals(form);
        return isOwn ? glyph : FoundInk.on(glyph).glyph(shape, form);
    }
}
