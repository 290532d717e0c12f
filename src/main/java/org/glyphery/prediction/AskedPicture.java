package org.glyphery.prediction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.Convention;
import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.Convention.PictureConvention;
import org.glyphery.image.Centring;
import org.glyphery.image.ColourPicture;
import org.glyphery.image.Fitting;
import org.glyphery.image.FoundInk;
import org.glyphery.image.Glyph;
import org.glyphery.image.InkForm;
import org.glyphery.image.PictureReader;
import org.glyphery.image.PictureShape;
import org.glyphery.image.PictureWarning;
import org.jspecify.annotations.Nullable;

/// A picture's file, seen as each model's convention has it: its ink, or the whole of it.
public final class AskedPicture {

    /// What decides how a model sees it.
    private record Sight(Convention convention, PictureShape shape) {}

    private final byte[] file;
    private final String name;
    private final PictureReader reader;
    private final Optional<Centring> centring;
    private @Nullable FoundInk ink;
    private final Map<Sight, Glyph> seen = new HashMap<>();

    /// A file that has not been looked at.
    ///
    /// @param name of the file, for sentences alone
    /// @param centring of ink; absent for each model's own
    public AskedPicture(
            byte[] file, String name, PictureReader reader, Optional<Centring> centring) {
        this.file = file;
        this.name = name;
        this.reader = reader;
        this.centring = centring;
    }

    /// What the first of these models sees; the ink in MNIST's form, where nobody is asked.
    ///
    /// @throws org.glyphery.image.UnreadablePicture if it cannot be read, or has no ink to read
    public Glyph shownTo(List<Model> asked) {
        return asked.isEmpty()
                ? ink().glyph(PictureShape.MNIST, InkForm.MNIST.centredBy(centring))
                : seenBy(asked.getFirst());
    }

    /// @throws org.glyphery.image.UnreadablePicture if it cannot be read, or has no ink to read
    public Glyph seenBy(Model model) {
        var sight = new Sight(model.data().convention(), model.data().shape());
        return seen.computeIfAbsent(sight, this::seen);
    }

    private Glyph seen(Sight sight) {
        return switch (sight.convention()) {
            case InkConvention(InkForm form) ->
                    ink().glyph(sight.shape(), form.centredBy(centring));
            case PictureConvention(Fitting fitting) ->
                    fitting == Fitting.HANDWRITING
                            ? ink().glyph(
                                            sight.shape(),
                                            InkForm.likeMnist(sight.shape()).centredBy(centring))
                            : Glyph.of(sight.shape(), colours().fitted(sight.shape(), fitting));
        };
    }

    /// The reason why the answer may not be about one whole character; absent where no ink was
    /// looked for.
    public Optional<PictureWarning> warning() {
        return Optional.ofNullable(ink).flatMap(FoundInk::warning);
    }

    private FoundInk ink() {
        if (ink == null) ink = reader.read(file, name).ink().ofOneCharacter();
        return ink;
    }

    private ColourPicture colours() {
        return reader.readColours(file, name);
    }
}
