package org.glyphery.training;

import java.time.Duration;
import java.util.function.Supplier;

/// Lets work go on for some time after an end was asked for, since its result is near.
final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Supplier<StopRequest> stopRequest;
    private boolean asked;
    private long since;

    Patience(Supplier<StopRequest> stopRequest) {
        this.stopRequest = stopRequest;
    }

    /// @throws StoppedUnderWay once it is over
    void check() {
        StopRequest request = stopRequest.get();
        switch (request) {
            case NONE, AFTER_EPOCH -> {}
            case NOW, PAUSE -> {
                if (!asked) since = System.nanoTime();
                asked = true;
                if (System.nanoTime() - since > LONGEST.toNanos()) {
                    StoppedUnderWay.unlessGoingOn(request);
                }
            }
        }
    }
}
