package org.glyphery.api.serving;

import java.util.List;

/// Numbers in [0, 1] as a request has them, arrays in arrays.
///
/// @param shape from the outermost array inwards
/// @param values row by row, as many as the shape says
record NumberArray(List<Integer> shape, float[] values) {

    NumberArray {
        shape = List.copyOf(shape); // not empty
    }

    /// Of one element of the outermost array.
    List<Integer> elementShape() {
        return shape.subList(1, shape.size());
    }
}
