package org.glyphery.network;

import java.util.Arrays;
import java.util.List;

/// An int8 array with a name and a shape, in row-major order. Its levels are shared, not copied:
/// treat them as read-only.
public record LevelArray(String name, List<Integer> shape, byte[] levels) implements NpzArray {

    public LevelArray {
        shape = NamedArray.checked(name, shape, levels.length);
    }

    @Override
    public long bytes() {
        return levels.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LevelArray(var otherName, var otherShape, var otherLevels)
                && name.equals(otherName)
                && shape.equals(otherShape)
                && Arrays.equals(levels, otherLevels);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(levels);
    }

    @Override
    public String toString() {
        return name + shape;
    }
}
