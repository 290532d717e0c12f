package org.glyphery.dataset.reader;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.glyphery.Bytes;
import org.glyphery.image.PictureShape;

/// One reading of all examples, on their way to the visitor.
final class Pass {

    private final FileSet files;
    private final ReaderLimits limits;
    private final BooleanSupplier goesOn;
    private final ExampleSource.Visitor visitor;
    private final ClassLabels labels = new ClassLabels();
    private long examples;

    Pass(
            FileSet files,
            ReaderLimits limits,
            BooleanSupplier goesOn,
            ExampleSource.Visitor visitor) {
        this.files = files;
        this.limits = limits;
        this.goesOn = goesOn;
        this.visitor = visitor;
    }

    /// Gives on an example, once its label is one.
    void example(Part part, String label, RawPicture picture, Place place) throws IOException {
        if (!goesOn.getAsBoolean()) throw new CancellationException();
        examples++;
        if (examples > limits.examples()) {
            throw new UnreadableExamples(
                    place,
                    "there are more than %,d examples".formatted(limits.examples()),
                    "Import a part of them.");
        }
        visitor.example(new RawExample(part, labels.checked(label, place), picture, place));
    }

    /// How many examples there may be.
    long mostExamples() {
        return limits.examples();
    }

    /// Refuses pictures that are larger than what one may be, before there is memory for one.
    void requireSize(PictureShape shape, Place place) {
        if ((long) Float.BYTES * shape.pixels() > limits.pictureBytes()) {
            throw new UnreadableExamples(
                    place,
                    "the pictures are %s, which is too large".formatted(shape),
                    "Make them smaller and import them again.");
        }
    }

    /// The whole content of a picture's file.
    RawPicture.Encoded encoded(byte[] file, Place place) {
        if (file.length > limits.pictureBytes()) throw tooLarge(place);
        if (!ContentSign.isPicture(file)) {
            throw new UnreadableExamples(
                    place,
                    "by its content it is none of the pictures that are read here",
                    "Save it as PNG or JPEG, or take it out, and import again.");
        }
        return new RawPicture.Encoded(file);
    }

    RawPicture.Encoded encoded(StoredFile file) throws IOException {
        if (file.length() > limits.pictureBytes()) throw tooLarge(file.place());
        return encoded(file.bytes(), file.place());
    }

    private UnreadableExamples tooLarge(Place place) {
        return new UnreadableExamples(
                place,
                "the picture's file is larger than %s"
                        .formatted(Bytes.words(limits.pictureBytes())),
                "Make the picture smaller and import again.");
    }

    /// The end of the reading, which has to have found something.
    void end() {
        if (examples == 0) {
            throw new UnreadableExamples(
                    files.place(),
                    "there are no examples in it",
                    "Choose a file or folder that holds pictures and their labels.");
        }
    }
}
