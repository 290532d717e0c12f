package org.glyphery.api.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.glyphery.image.PictureShape;

/// Pictures that a network is asked for together.
///
/// @param pixels [size, height, width, channels] in [0, 1]
record Pictures(float[] pixels, int size) {

    /// The pictures of an array. A picture of the shape [28, 28, 1] may also come as [28, 28] or as
    /// [784].
    ///
    /// @param name of the array, for messages
    /// @throws InvalidTensor if the pictures are of another shape
    static Pictures of(NumberArray numbers, PictureShape expected, String name) {
        if (numbers.shape().contains(0)) {
            throw new InvalidTensor("There is no picture in \"%s\".".formatted(name));
        }
        List<Integer> found = numbers.elementShape();
        if (!shapes(expected).contains(found)) {
            throw new InvalidTensor(
                    "Each picture in \"%s\" must have the shape %s, but the shape that came is %s, of which the first counts the pictures."
                            .formatted(name, words(expected), numbers.shape()));
        }
        int size = numbers.shape().getFirst();
        return new Pictures(numbers.values(), size);
    }

    private static List<List<Integer>> shapes(PictureShape shape) {
        var shapes = new ArrayList<List<Integer>>();
        if (shape.channels() == 1) shapes.add(List.of(shape.height(), shape.width()));
        shapes.add(List.of(shape.height(), shape.width(), shape.channels()));
        shapes.add(List.of(shape.pixels()));
        return shapes;
    }

    /// "[28, 28], [28, 28, 1] or [784]"
    private static String words(PictureShape shape) {
        var shapes = shapes(shape).stream().map(List::toString).toList();
        return shapes.stream().limit(shapes.size() - 1).collect(Collectors.joining(", "))
                + " or "
                + shapes.getLast();
    }
}
