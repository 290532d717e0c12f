package org.glyphery.inspection.familiarity;

import java.util.List;
import org.glyphery.inspection.projection.PrincipalComponents;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Weights;

/// The way from what a network's last dense layer gets to a direction: seen from the middle of the
/// training examples, along their principal components, at length 1.
///
/// @param means of the columns
/// @param components [components, width]
record Directions(float[] means, float[] components) {

    private static final String MEANS = "means";
    private static final String COMPONENTS = "components";

    /// @param rows [examples, width]
    static Directions of(float[] rows, int width, int wanted) {
        var found = PrincipalComponents.of(rows, width, wanted, () -> true);
        float[] means = new float[width];
        for (int column = 0; column < width; column++)
            means[column] = (float) found.means()[column];
        float[] components = new float[found.count() * width];
        for (int place = 0; place < components.length; place++) {
            components[place] = (float) found.directions().get(place / width)[place % width];
        }
        return new Directions(means, components);
    }

    /// @throws IllegalArgumentException if they are not among the arrays
    static Directions of(Weights kept) {
        return new Directions(kept.get(MEANS).values(), kept.get(COMPONENTS).values());
    }

    List<NamedArray> arrays() {
        return List.of(
                new NamedArray(MEANS, List.of(means.length), means),
                new NamedArray(COMPONENTS, List.of(count(), means.length), components));
    }

    /// Numbers of a direction.
    int count() {
        return components.length / means.length;
    }

    /// @param rows [size, width]
    /// @return [size, components]
    float[] of(float[] rows, int size) {
        int width = means.length;
        float[] directions = new float[size * count()];
        float[] centred = new float[width];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < width; column++) {
                centred[column] = rows[row * width + column] - means[column];
            }
            for (int place = 0; place < count(); place++) {
                directions[row * count() + place] = product(centred, components, place * width);
            }
            shorten(directions, row * count());
        }
        return directions;
    }

    /// Brings a direction to length 1, where it has one.
    private void shorten(float[] directions, int from) {
        double sum = 0;
        for (int place = from; place < from + count(); place++) {
            sum += (double) directions[place] * directions[place];
        }
        if (sum == 0) return;
        float length = (float) Math.sqrt(sum);
        for (int place = from; place < from + count(); place++) directions[place] /= length;
    }

    /// @param from where the second one's row begins
    static float product(float[] one, float[] rows, int from) {
        float sum = 0;
        for (int place = 0; place < one.length; place++) sum += one[place] * rows[from + place];
        return sum;
    }
}
