package org.glyphery.run;

import org.glyphery.DiskSpace;

/// Why a run failed and what to try, in a sentence or two.
final class Failures {

    private Failures() {}

    static String diverged() {
        return "Training diverged: the loss is no longer a number. "
                + "Lower the learning rate, or clip gradients, and start again.";
    }

    static String sentence(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory for this run. "
                    + "Choose smaller batches or a smaller network, and start again.";
        }
        return DiskSpace.isFullAccordingTo(failure)
                ? "The disk is full, so that the run could not be stored. "
                        + "Make room in the home folder and start the run again."
                : "Something went wrong that is not the plan's fault; the server's log has the"
                        + " details.";
    }
}
