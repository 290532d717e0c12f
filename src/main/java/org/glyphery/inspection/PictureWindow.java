package org.glyphery.inspection;

import org.glyphery.network.NamedArray;

/// The place of the numbers of one picture in an array of weights, `height` by `width` of them.
///
/// @param name of the picture: of the class, the gate, or the number of unit or kernel
/// @param array that it is a part of
/// @param first place of its upper left number
/// @param below how much farther the number below another lies
/// @param beside how much farther the number to the right of another lies
public record PictureWindow(
        String name, String array, int height, int width, int first, int below, int beside) {

    /// The numbers, row by row.
    float[] of(NamedArray weights) {
        float[] values = new float[height * width];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                values[row * width + column] =
                        weights.values()[first + row * below + column * beside];
            }
        }
        return values;
    }
}
