package org.glyphery.network;

import java.util.Arrays;
import java.util.List;

/// A float32 array with a name and a shape, in row-major order. Its values are shared, not copied:
/// treat them as read-only.
public record NamedArray(String name, List<Integer> shape, float[] values) implements NpzArray {

    public NamedArray {
        shape = checked(name, shape, values.length);
    }

    /// A copy of the shape.
    ///
    /// @throws IllegalArgumentException if it does not hold this many numbers
    static List<Integer> checked(String name, List<Integer> shape, int numbers) {
        int size = shape.stream().reduce(1, Math::multiplyExact);
        if (size != numbers) {
            throw new IllegalArgumentException(
                    "%s of shape %s holds %d numbers, not %d"
                            .formatted(name, shape, size, numbers));
        }
        return List.copyOf(shape);
    }

    @Override
    public long bytes() {
        return (long) Float.BYTES * values.length;
    }

    /// Rows of one length on top of each other, `[rows, length]`.
    public static NamedArray stacked(String name, List<float[]> rows) {
        int length = rows.getFirst().length;
        float[] values = new float[Math.multiplyExact(rows.size(), length)];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, values, row * length, length);
        }
        return new NamedArray(name, List.of(rows.size(), length), values);
    }

    /// Whole numbers, each as the float32 nearest to it: itself up to 2^24.
    public static NamedArray of(String name, List<Integer> shape, int[] numbers) {
        float[] values = new float[numbers.length];
        for (int index = 0; index < values.length; index++) values[index] = numbers[index];
        return new NamedArray(name, shape, values);
    }

    /// Whether all of these are numbers, and none is infinite.
    public static boolean areFinite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) return false;
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedArray(var otherName, var otherShape, var otherValues)
                && name.equals(otherName)
                && shape.equals(otherShape)
                && Arrays.equals(values, otherValues);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name + shape;
    }
}
