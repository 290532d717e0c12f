package org.glyphery.api.serving;

import java.util.List;

/// Numbers as a request has them, arrays in arrays.
///
/// @param shape from the outermost array inwards
/// @param values row by row, as many as the shape says
record NumberArray(List<Integer> shape, float[] values) {

    NumberArray {
        shape = List.copyOf(shape); // not empty
    }

    /// The shape of one element of the outermost array.
    List<Integer> elementShape() {
        return shape.subList(1, shape.size());
    }

    /// The place of a number, "data[0][27]".
    ///
    /// @param index of the number in all of them
    String place(String name, int index) {
        var place = new StringBuilder();
        int rest = index;
        for (int depth = shape.size() - 1; depth >= 0; depth--) {
            place.insert(0, "[%d]".formatted(rest % shape.get(depth)));
            rest /= shape.get(depth);
        }
        return name + place;
    }
}
