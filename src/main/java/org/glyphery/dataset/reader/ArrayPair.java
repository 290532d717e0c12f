package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.glyphery.dataset.reader.StoredArray.Element;

/// Pictures in one array, their labels in another.
record ArrayPair(Part part, StoredArray pictures, PictureLayout layout, ArrayLabels labels) {

    ArrayPair {
        if (pictures.examples() != labels.array().examples()) {
            throw new UnreadableExamples(
                    pictures.place(),
                    "it has %,d pictures, but %s has %,d labels"
                            .formatted(
                                    pictures.examples(),
                                    labels.array().place(),
                                    labels.array().examples()),
                    "Fetch or write both again, so that each picture has its label.");
        }
    }

    void read(Pass pass) throws IOException {
        pass.requireSize(layout.shape(), pictures.place());
        try (var pictureReading = new ArrayReading(pictures);
                var labelReading = new ArrayReading(labels.array())) {
            for (long index = 0; index < pictures.examples(); index++) {
                String label = labels.next(labelReading, index);
                float[] numbers = numbers(pictureReading.next(), index);
                pass.example(
                        part,
                        label,
                        RawPicture.Numbers.of(layout.shape(), layout.arranged(numbers)),
                        pictures.example(index));
            }
        }
    }

    private float[] numbers(ByteBuffer bytes, long index) {
        return switch (pictures.element()) {
            case Element.OfNumbers(var type) -> {
                float[] numbers = new float[layout.shape().pixels()];
                for (int place = 0; place < numbers.length; place++) {
                    numbers[place] = (float) type.get(bytes, place * type.bytes());
                    if (!Float.isFinite(numbers[place])) throw noNumber(index, place);
                }
                yield numbers;
            }
            case Element.OfTexts _ ->
                    throw new UnreadableExamples(
                            pictures.place(), "it holds texts", "Pictures are arrays of numbers.");
        };
    }

    private UnreadableExamples noNumber(long index, int place) {
        return new UnreadableExamples(
                pictures.example(index),
                "its number %,d is infinite or none at all".formatted(place + 1),
                "Write the file anew, with numbers only.");
    }
}
