package org.glyphery.api.guard;

import java.util.concurrent.atomic.AtomicLong;
import org.glyphery.Limits;

/// How many bytes the bodies of all requests in work hold together, as the arrays that they arrive
/// in.
final class BodyMemory {

    private final Limits limits;
    private final AtomicLong held = new AtomicLong();

    BodyMemory(Limits limits) {
        this.limits = limits;
    }

    /// What one request holds of it.
    final class Share implements AutoCloseable {

        private long bytes;

        void add(int more) throws Refused {
            bytes += more;
            if (held.addAndGet(more) > limits.bodiesTogether().toBytes()) {
                throw Refused.tooManyBytes(limits.bodiesTogether());
            }
        }

        @Override
        public void close() {
            held.addAndGet(-bytes);
            bytes = 0;
        }
    }

    Share share() {
        return new Share();
    }

    long held() {
        return held.get();
    }
}
