package org.glyphery.api.guard;

import java.util.concurrent.atomic.AtomicLong;
import org.glyphery.Limits;

/// How many bytes the bodies of all requests in work hold together, as the arrays that they arrive
/// in: as many as is set, and no more than a quarter of Java's heap.
final class BodyMemory {

    /// A body as small as that is taken whatever large ones are there: a page's, most programs'. So
    /// many may be in work that these are little together.
    static final int ALWAYS = 64 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    BodyMemory(Limits limits) {
        most = Math.min(limits.bodiesTogether().toBytes(), ReadingMemory.QUARTER_OF_HEAP);
    }

    /// What one request holds of it.
    final class Share implements AutoCloseable {

        private long bytes;

        void add(int more) throws Refused {
            bytes += more;
            if (held.addAndGet(more) > most && bytes > ALWAYS) throw Refused.tooManyBytes(most);
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
