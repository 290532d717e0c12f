package org.glyphery.dataset.imports;

import java.util.List;
import java.util.Optional;
import org.glyphery.dataset.imports.ImportPreview.FittedPicture;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.dataset.reader.RawPicture;
import org.glyphery.image.ColourPicture;
import org.glyphery.image.Fitting;
import org.glyphery.image.Glyph;
import org.glyphery.image.PictureShape;

/// The dozen pictures of some files, as they are and as an import would store them.
final class PreviewPictures {

    /// The longer side of an original, as it is shown.
    private static final int LONG_SIDE = 112;

    private final RecognisedFiles files;
    private final PictureDecoding pictures;
    private final Optional<Growth> growth;

    /// @param growth what the pictures would be added to; absent for a new dataset
    PreviewPictures(RecognisedFiles files, PictureDecoding pictures, Optional<Growth> growth) {
        this.growth = growth;
        this.files = files;
        this.pictures = pictures;
    }

    /// @throws org.glyphery.UserError if they cannot be stored so
    ImportPreview with(ImportChoices choices) {
        ImportChoices fitting =
                growth.map(it -> it.choices(choices, files.found())).orElse(choices);
        var packer = new Packer(files.found(), fitting, pictures, growth.isPresent());
        List<FittedPicture> fitted =
                files.dozen().stream().map(example -> fitted(example, packer)).toList();
        return new ImportPreview(packer.shape(), packer.sizes(), fitted);
    }

    private FittedPicture fitted(RawExample example, Packer packer) {
        Glyph stored = Glyph.of(packer.shape(), packer.bytes(example));
        Optional<Glyph> original =
                switch (example.picture()) {
                    case RawPicture.Encoded encoded -> Optional.of(thumbnail(encoded, example));
                    case RawPicture.Numbers _ -> Optional.empty();
                };
        return new FittedPicture(example.label(), original, stored);
    }

    private Glyph thumbnail(RawPicture.Encoded encoded, RawExample example) {
        ColourPicture picture = pictures.read(encoded, example.place());
        double scale =
                Math.min(1, (double) LONG_SIDE / Math.max(picture.height(), picture.width()));
        var shape =
                new PictureShape(side(picture.height(), scale), side(picture.width(), scale), 3);
        return Glyph.of(shape, picture.fitted(shape, Fitting.STRETCHED));
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
