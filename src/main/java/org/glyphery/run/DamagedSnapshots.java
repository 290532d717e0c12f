package org.glyphery.run;

import org.glyphery.UserError;

/// The snapshots of a run's first updates cannot be read.
public final class DamagedSnapshots extends UserError {

    DamagedSnapshots(Run run, Throwable cause) {
        super(
                ("The snapshots of the first updates of %s cannot be read, since their file is"
                     + " damaged: put it back from a copy of the home folder, or train the run"
                     + " again.")
                        .formatted(run.name()),
                cause);
    }
}
