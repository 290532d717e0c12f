package org.glyphery.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.Convention.PictureConvention;
import org.glyphery.image.Centring;
import org.glyphery.image.Fitting;
import org.glyphery.image.InkForm;
import org.glyphery.image.Nib;
import org.glyphery.image.PictureShape;
import org.jspecify.annotations.Nullable;

/// What the file `dataset.json` says beside the examples of a stored dataset.
///
/// @param form of this file: 1, or 2 where the pictures are those of another version, which an
///   older Glyphery leaves alone
/// @param shape [height, width, channels]
/// @param ink how strokes become such pictures; null where they are pictures of anything
/// @param fitting how other pictures are brought to their size
/// @param checksums SHA-256 of the files that it is made of, by name
/// @param splitSeed null where it follows from the version
/// @param derivation null where its pictures are its own
record StoredFacts(
        int form,
        String name,
        String title,
        String description,
        String version,
        List<Integer> shape,
        List<String> classes,
        @Nullable StoredInk ink,
        Fitting fitting,
        SplitSizes splits,
        String licence,
        String citation,
        Origin origin,
        Map<String, String> checksums,
        @Nullable Long splitSeed,
        @Nullable Derivation derivation) {

    private static final int WITH_PICTURES = 1;
    private static final int WITHOUT_PICTURES = 2;

    /// An [InkConvention] as it is written.
    ///
    /// @param box its height
    /// @param boxWidth null where it is square
    /// @param binary null where pixels may be grey
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoredInk(
            int box,
            @Nullable Integer boxWidth,
            Centring centring,
            double nibWidth,
            double nibSoftness,
            @Nullable Boolean binary) {

        static StoredInk of(InkForm form) {
            boolean isSquare = form.boxHeight() == form.boxWidth();
            return new StoredInk(
                    form.boxHeight(),
                    isSquare ? null : form.boxWidth(),
                    form.centring(),
                    form.nib().width(),
                    form.nib().softness(),
                    form.isBinary() ? true : null);
        }

        /// @param shape of the pictures, which the box does not leave
        InkForm form(PictureShape shape) {
            return new InkForm(
                    Math.min(box, shape.height()),
                    Math.min(boxWidth == null ? box : boxWidth, shape.width()),
                    centring,
                    new Nib(nibWidth, nibSoftness),
                    Boolean.TRUE.equals(binary));
        }
    }

    static StoredFacts of(DatasetFacts facts, Origin origin) {
        var shape = facts.shape();
        return new StoredFacts(
                facts.derivation().isEmpty() ? WITH_PICTURES : WITHOUT_PICTURES,
                facts.name(),
                facts.title(),
                facts.description(),
                facts.version(),
                List.of(shape.height(), shape.width(), shape.channels()),
                facts.classes(),
                ink(facts.convention()),
                fitting(facts.convention()),
                facts.splits(),
                facts.licence(),
                facts.citation(),
                origin,
                facts.checksums(),
                facts.derivation().isEmpty() ? null : facts.splitSeed(),
                facts.derivation().orElse(null));
    }

    /// Whether this program can read what the file says.
    boolean isKnown() {
        return form == (derivation == null ? WITH_PICTURES : WITHOUT_PICTURES);
    }

    private static @Nullable StoredInk ink(Convention convention) {
        return switch (convention) {
            case InkConvention(InkForm form) -> StoredInk.of(form);
            case PictureConvention _ -> null;
        };
    }

    private static Fitting fitting(Convention convention) {
        return switch (convention) {
            case InkConvention _ -> Fitting.HANDWRITING;
            case PictureConvention(Fitting fitting) -> fitting;
        };
    }

    DatasetFacts facts() {
        return new DatasetFacts(
                name,
                title,
                description,
                version,
                pictureShape(),
                classes,
                convention(),
                splits,
                licence,
                citation,
                checksums,
                splitSeed == null ? Long.parseUnsignedLong(version, 16) : splitSeed,
                Optional.ofNullable(derivation));
    }

    private Convention convention() {
        if (ink == null) return new PictureConvention(fitting);
        return new InkConvention(ink.form(pictureShape()));
    }

    private PictureShape pictureShape() {
        return new PictureShape(shape.get(0), shape.get(1), shape.get(2));
    }
}
