package org.glyphery.training;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.glyphery.network.LookingLayers;
import org.glyphery.network.Network;
import org.glyphery.network.Parameter;
import org.glyphery.network.Weights;

/// Takes snapshots of one training, of those kernels and at those moments that are kept.
final class Snapshots {

    private final KeptMoments kept;
    private final List<String> kernels;

    Snapshots(Network network, Learning.GradientDescent learning) {
        kept = KeptMoments.of(network, learning);
        kernels = LookingLayers.of(network).kernels().stream().map(Parameter::name).toList();
    }

    /// @param update updates done so far
    /// @param present gives the present values of the arrays of these names
    Optional<Snapshot> ofUpdate(long update, Function<List<String>, Weights> present) {
        if (!kept.containUpdate(update)) return Optional.empty();
        return Snapshot.taken((int) update, present.apply(kernels).arrays());
    }

    Optional<Snapshot> ofEpoch(int epoch, Weights weights) {
        if (!kept.containEpoch(epoch)) return Optional.empty();
        return Snapshot.taken(epoch, weights.of(kernels).arrays());
    }
}
