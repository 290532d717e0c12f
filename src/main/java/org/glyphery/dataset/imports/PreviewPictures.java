package org.glyphery.dataset.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.glyphery.dataset.imports.ImportPreview.FittedPicture;
import org.glyphery.dataset.reader.RawExample;
import org.glyphery.image.Glyph;

/// The dozen pictures of some files, as they are and as an import would store them.
final class PreviewPictures {

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
                IntStream.range(0, files.dozen().size())
                        .mapToObj(place -> fitted(place, packer))
                        .toList();
        return new ImportPreview(packer.shape(), packer.sizes(), fitted);
    }

    private FittedPicture fitted(int place, Packer packer) {
        RawExample example = files.dozen().get(place);
        Glyph stored = Glyph.of(packer.shape(), packer.bytes(example));
        return new FittedPicture(example.label(), files.originals().get(place), stored);
    }
}
