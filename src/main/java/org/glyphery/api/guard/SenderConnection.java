package org.glyphery.api.guard;

import java.util.function.BooleanSupplier;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/// Whether a sender's connection is still open while its request, which has arrived whole, is being
/// answered. A sender that has closed its half of the connection is taken for gone.
final class SenderConnection implements BooleanSupplier {

    private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

    private final Request request;
    private long looked = System.nanoTime();
    private boolean isOpen = true;

    SenderConnection(Request request) {
        this.request = request;
    }

    @Override
    public boolean getAsBoolean() {
        long now = System.nanoTime();
        if (isOpen && now - looked > BETWEEN_LOOKS_NANOS) {
            looked = now;
            isOpen = !hasEnded();
        }
        return isOpen;
    }

    /// Tomcat tells of the end as of one byte, each time; of a next request once alone.
    private boolean hasEnded() {
        for (int look = 0; look < 2; look++) {
            if (available() != 1) return false;
        }
        return true;
    }

    private int available() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable();
    }
}
