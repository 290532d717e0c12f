package org.glyphery.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.NamedArray;
import org.glyphery.network.NpzArray;

/// A look at a network between two of its steps: how it reads [WatchedExamples], and the kernels
/// that look at the picture.
///
/// @param step steps done so far in the whole run
/// @param probabilities `[examples, classes]`
/// @param kernels absent where they are too many, or a number of them is infinite
public record Glimpse(long step, NamedArray probabilities, Optional<Snapshot> kernels) {

    /// The number of steps, the probabilities, and the kernels as a film of one moment.
    public List<NpzArray> arrays() {
        var arrays = new ArrayList<NpzArray>();
        arrays.add(new NamedArray("step", List.of(1), new float[] {step}));
        arrays.add(probabilities);
        arrays.addAll(new Film(kernels.stream().toList()).arrays());
        return arrays;
    }
}
