package org.glyphery.api.guard;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;

/// What still comes of a body after its request has been refused.
///
/// To close at once would tear the answer out of the network before the client has read it; to read
/// on without end would keep the thread. So what arrives within a second is read and forgotten, and
/// then the connection is closed, if the end has not come. Only so many may keep a thread like
/// that; whoever comes then is told that the connection ends, and it does.
final class Remainder implements AutoCloseable {

    /// Requests that are read to their end at the same time.
    static final int MOST = 16;

    private static final Semaphore PLACES = new Semaphore(MOST);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Request request;
    private final NetworkBytes bytes = new NetworkBytes();
    private final boolean isLeft;
    private final boolean isAwaited;

    /// The remainder of a request, taken before the answer is written.
    Remainder(Request request) {
        this.request = request;
        isLeft = BodyReceipt.hasBody(request) && !isAtItsEnd();
        // Whoever waits to be asked to send is not asked any more.
        isAwaited = isLeft && !request.hasExpectation() && PLACES.tryAcquire();
    }

    boolean endsConnection() {
        return isLeft && !isAwaited;
    }

    /// Reads it or ends the connection, after the answer has been written.
    void discard() {
        if (!isLeft) return;
        try {
            if (!isAwaited || !isReadToItsEnd()) endConnection();
        } catch (IOException gone) {
            endConnection();
        }
    }

    @Override
    public void close() {
        if (isAwaited) PLACES.release();
    }

    private boolean isReadToItsEnd() throws IOException {
        long end = System.nanoTime() + GRACE.toNanos();
        while (System.nanoTime() < end) {
            if (isAtItsEnd()) return true;
            if (isAtHand()) bytes.next(request);
            else LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private boolean isAtItsEnd() {
        var read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /// Whether reading would not wait.
    private boolean isAtHand() {
        request.action(ActionCode.AVAILABLE, true);
        return request.getAvailable() > 0;
    }

    private void endConnection() {
        request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
