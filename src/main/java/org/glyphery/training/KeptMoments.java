package org.glyphery.training;

import org.glyphery.network.LookingLayers;
import org.glyphery.network.Network;

/// The moments of a training at which the kernels that look at the picture are kept as snapshots:
/// before the first update, after each of the first 50, and after every epoch. Where all that would
/// take more than 20 MB a run, fewer are kept: half as many as there is room for of the epochs, or
/// all, and as many as there is room for then of the first updates; both spread evenly, the last of
/// them among them, and the moment before the first update.
///
/// @param updates how many of the moments from 0 to 50 updates are kept
/// @param epochs how many of the epochs are
/// @param allEpochs how many the plan has
public record KeptMoments(int updates, int epochs, int allEpochs) {

    /// Updates that are watched.
    public static final int FIRST_UPDATES = 50;

    /// The most bytes that the snapshots of a run may take.
    static final long MOST_BYTES = 20_000_000;

    /// Bytes of the names and shapes that a kernel and its scale have in a file, rounded up.
    private static final long BESIDE_KERNEL = 1_000;

    public static KeptMoments of(Network network, Learning learning) {
        return switch (learning) {
            case Learning.ClosedForm _ -> new KeptMoments(0, 0, 0);
            case Learning.GradientDescent descent -> of(room(network), descent.epochs());
        };
    }

    /// How many snapshots of a network there is room for.
    public static int room(Network network) {
        long bytes =
                LookingLayers.of(network).kernels().stream()
                        .mapToLong(kernel -> BESIDE_KERNEL + kernel.size())
                        .sum();
        return (int) (MOST_BYTES / bytes);
    }

    /// @param room for this many snapshots
    static KeptMoments of(int room, int epochs) {
        boolean all = room - epochs > FIRST_UPDATES;
        int ofEpochs = Math.min(epochs, all ? epochs : Math.ceilDiv(room, 2));
        int updates = Math.min(FIRST_UPDATES + 1, room - ofEpochs);
        // What the updates leave is the epochs' again.
        return new KeptMoments(updates, Math.min(epochs, room - updates), epochs);
    }

    /// Whether these are not all of them.
    public boolean areFewer() {
        return epochs < allEpochs || (allEpochs > 0 && updates <= FIRST_UPDATES);
    }

    /// @param update updates done so far
    boolean containUpdate(long update) {
        if (update > FIRST_UPDATES || updates == 0) return false;
        if (update == 0) return true;
        return updates > 1 && EvenlySpread.contains((int) update, FIRST_UPDATES, updates - 1);
    }

    boolean containEpoch(int epoch) {
        return epochs > 0 && EvenlySpread.contains(epoch, allEpochs, epochs);
    }
}
