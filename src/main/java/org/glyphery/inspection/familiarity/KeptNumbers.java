package org.glyphery.inspection.familiarity;

import java.util.List;
import org.glyphery.network.NamedArray;
import org.glyphery.network.NpzArray;

/// Arrays as they were kept, by their names.
record KeptNumbers(List<NpzArray> arrays) {

    /// @throws IllegalArgumentException if there is none of that name, or its numbers are no
    ///   float32
    float[] get(String name) {
        return arrays.stream()
                .filter(array -> array.name().equals(name))
                .filter(NamedArray.class::isInstance)
                .map(array -> ((NamedArray) array).values())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no array " + name));
    }
}
