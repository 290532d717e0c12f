package org.glyphery.training;

/// Ends what is under way and has no result yet, as the building of a graph, since somebody asked
/// for it.
@SuppressWarnings("serial")
final class StoppedUnderWay extends RuntimeException {

    private final Outcome outcome;

    private StoppedUnderWay(Outcome outcome) {
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }

    /// @throws StoppedUnderWay if an end is asked for
    static void unlessGoingOn(StopRequest request) {
        switch (request) {
            case NONE, AFTER_EPOCH -> {}
            case NOW -> throw new StoppedUnderWay(new Outcome.Stopped());
            case PAUSE -> throw new StoppedUnderWay(new Outcome.Paused());
        }
    }
}
