package org.glyphery.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.NamedArray;
import org.glyphery.network.NpzArray;
import org.glyphery.network.Quantised;

/// Kernels that look at the picture, as they were at one moment of a training, at 8 bits a number.
///
/// @param moment updates done so far, or the epoch that has ended
public record Snapshot(int moment, List<Quantised> kernels) {

    public Snapshot {
        kernels = List.copyOf(kernels);
    }

    /// A snapshot of these arrays; absent where a number is infinite or none, as in a training that
    /// diverges.
    public static Optional<Snapshot> taken(int moment, List<NamedArray> kernels) {
        List<Quantised> quantised = new ArrayList<>();
        for (NamedArray kernel : kernels) {
            Optional<Quantised> known = Quantised.of(kernel);
            if (known.isEmpty()) return Optional.empty();
            quantised.add(known.get());
        }
        return Optional.of(new Snapshot(moment, quantised));
    }

    /// The snapshot as a film of one moment.
    public List<NpzArray> arrays() {
        return new Film(List.of(this)).arrays();
    }
}
