package org.glyphery.dataset;

import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.PictureShape;

/// Examples and datasets that a test makes itself.
public final class SomeExamples {

    private SomeExamples() {}

    /// @param pixels [count, height, width, channels]
    public static Examples of(PictureShape shape, byte[] pixels, int[] labels) {
        return new Examples(shape, pixels, labels);
    }

    public static Examples none(PictureShape shape) {
        return of(shape, new byte[0], new int[0]);
    }

    /// A dataset whose classes are called by their numbers.
    public static Dataset dataset(
            int classes, Examples training, Examples validation, Examples test) {
        List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        return new Dataset("some", "1", training.shape(), names, training, validation, test);
    }
}
