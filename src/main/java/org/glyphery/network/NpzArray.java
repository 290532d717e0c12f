package org.glyphery.network;

import java.util.List;

/// An array with a name and a shape, in row-major order, as a `.npz` file holds it.
public sealed interface NpzArray permits NamedArray, LevelArray {

    String name();

    List<Integer> shape();

    /// Bytes of the numbers themselves.
    long bytes();
}
