package org.glyphery.network;

import org.glyphery.InvalidSetting;

/// What a run computes with. Part of its provenance: sums are added in another order with another
/// number of towers.
///
/// @param towers copies of the network that share each batch
/// @param threads that run operations
public record Compute(int towers, int threads) {

    public Compute {
        if (towers < 1) {
            throw new InvalidSetting("towers", "at least 1", towers);
        }
        if (threads < 1) {
            throw new InvalidSetting("threads", "at least 1", threads);
        }
    }

    /// One tower and one thread a core.
    public static Compute ofThisMachine() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new Compute(cores, cores);
    }
}
