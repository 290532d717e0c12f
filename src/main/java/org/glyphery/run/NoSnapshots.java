package org.glyphery.run;

import org.glyphery.UserError;

/// No snapshots of a run are kept of the moments that are asked for.
public final class NoSnapshots extends UserError {

    private NoSnapshots(String sentence) {
        super(sentence);
    }

    static NoSnapshots ofFirstUpdates(Run run) {
        return new NoSnapshots(
                ("No snapshots of the first updates of %s are kept: it was trained by an older"
                     + " version, its network is too large for them, or it learns in one step. Ask"
                     + " for its epochs.")
                        .formatted(run.name()));
    }

    static NoSnapshots ofEpochs(Run run, int from, int to) {
        return new NoSnapshots(
                "Neither snapshots nor weights are kept of the epochs from %d to %d of %s. Ask for others."
                        .formatted(from, to, run.name()));
    }
}
