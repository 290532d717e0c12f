package org.glyphery.run;

import org.glyphery.UserError;

/// What an epoch has kept cannot be read.
public final class DamagedEpoch extends UserError {

    /// @param what of the epoch cannot be read, "weights"
    public DamagedEpoch(Run run, int epoch, String what) {
        super(sentence(run, epoch, what));
    }

    DamagedEpoch(Run run, int epoch, String what, Throwable cause) {
        super(sentence(run, epoch, what), cause);
    }

    private static String sentence(Run run, int epoch, String what) {
        return """
        The %s of epoch %d of %s cannot be read, since their file is damaged or gone: \
        put it back from a copy of the home folder, choose another epoch, or train the run again.\
        """
                .formatted(what, epoch, run.name());
    }
}
