package org.glyphery.dataset;

import java.util.List;
import java.util.Map;
import org.glyphery.dataset.Convention.InkConvention;
import org.glyphery.dataset.Convention.PictureConvention;
import org.glyphery.image.Centring;
import org.glyphery.image.Fitting;
import org.glyphery.image.Nib;
import org.glyphery.image.PictureShape;
import org.jspecify.annotations.Nullable;

/// What the file `dataset.json` says beside the examples of a stored dataset.
///
/// @param form of this file, 1
/// @param shape [height, width, channels]
/// @param ink how strokes become such pictures; null where they are pictures of anything
/// @param fitting how other pictures are brought to their size
/// @param checksums SHA-256 of the files beside it, by name
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
        Map<String, String> checksums) {

    static final int FORM = 1;

    /// An [InkConvention] as it is written.
    record StoredInk(int box, Centring centring, double nibWidth, double nibSoftness) {}

    static StoredFacts of(DatasetFacts facts, Origin origin) {
        var shape = facts.shape();
        return new StoredFacts(
                FORM,
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
                facts.checksums());
    }

    private static @Nullable StoredInk ink(Convention convention) {
        return switch (convention) {
            case InkConvention(int box, Centring centring, Nib nib) ->
                    new StoredInk(box, centring, nib.width(), nib.softness());
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
                new PictureShape(shape.get(0), shape.get(1), shape.get(2)),
                classes,
                convention(),
                splits,
                licence,
                citation,
                checksums,
                Long.parseUnsignedLong(version, 16));
    }

    private Convention convention() {
        if (ink == null) return new PictureConvention(fitting);
        var nib = new Nib(ink.nibWidth(), ink.nibSoftness());
        return new InkConvention(ink.box(), ink.centring(), nib);
    }
}
