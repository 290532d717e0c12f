package org.glyphery.dataset.imports;

import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;
import org.glyphery.dataset.reader.ReadingChoices;
import org.glyphery.image.Fitting;
import org.glyphery.image.PictureShape;

/// What a person says of an import where it is not to be guessed.
///
/// @param title the dataset's name as people write it
/// @param shape to which pictures are brought; absent for their own where all have one, else for
///   32x32, and 28x28 of handwriting
/// @param fitting how
/// @param testShare of the training examples that are set aside for testing where the data brings
///   no test split; 0 for none
/// @param ink present where they are handwriting, 0 paper and 1 ink, so that the pad may draw for
///   them
/// @param reading how the files are read
/// @param licence empty where it is not known
/// @param citation empty where there is none
public record ImportChoices(
        String title,
        Optional<PictureShape> shape,
        Fitting fitting,
        double testShare,
        Optional<InkWishes> ink,
        ReadingChoices reading,
        String licence,
        String citation) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_SIDE = 256;

    public ImportChoices {
        OneLine.require("title of the dataset", title);
        requireLength("title of the dataset", title, LONGEST_TITLE);
        requireLength("licence", licence, LONGEST_NOTE);
        requireLength("citation", citation, LONGEST_NOTE);
        if (!(testShare >= 0 && testShare < 1)) {
            throw new InvalidSetting("share of test examples", "at least 0 and below 1", testShare);
        }
        shape.ifPresent(ImportChoices::requireShape);
        if (fitting == Fitting.HANDWRITING && shape.isPresent() && shape.get().channels() != 1) {
            throw new InvalidSetting("shape of handwriting", "of one channel", shape.get());
        }
    }

    /// All that is guessed.
    public static ImportChoices none(String title) {
        return new ImportChoices(
                title,
                Optional.empty(),
                Fitting.WHOLE,
                0,
                Optional.empty(),
                ReadingChoices.none(),
                "",
                "");
    }

    /// What is said of how files are read.
    ///
    /// @param shape of pictures in tables
    /// @param label the column that holds the label
    /// @param transposed whether pictures lie column by column
    public static ReadingChoices reading(
            Optional<PictureShape> shape, Optional<String> label, boolean transposed) {
        return new ReadingChoices(shape, label, transposed, Optional.empty());
    }

    /// What is said of handwriting.
    ///
    /// @param isInk whether somebody says that it is; absent where the fit and the wishes say it
    public static Optional<InkWishes> ink(
            Optional<Boolean> isInk, Fitting fitting, InkWishes wishes) {
        boolean guessed = fitting == Fitting.HANDWRITING || wishes.areAny();
        return isInk.orElse(guessed) ? Optional.of(wishes) : Optional.empty();
    }

    private static void requireLength(String setting, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidSetting(
                    setting,
                    "at most %,d characters long".formatted(longest),
                    text.length() + " characters long");
        }
    }

    private static void requireShape(PictureShape shape) {
        boolean isColour = shape.channels() == 3;
        if (shape.height() > LONGEST_SIDE
                || shape.width() > LONGEST_SIDE
                || (shape.channels() != 1 && !isColour)) {
            throw new InvalidSetting(
                    "shape of the pictures",
                    "at most %d pixels a side, in 1 or 3 channels".formatted(LONGEST_SIDE),
                    shape);
        }
    }
}
