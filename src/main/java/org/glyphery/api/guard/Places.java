package org.glyphery.api.guard;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glyphery.Limits;

/// How many requests may be in work. Whoever finds no place is told so at once, rather than wait
/// for one: waiting would take threads from the pages.
final class Places {

    /// So many of a kind.
    static final class Limit {

        private final int number;
        private final String what;
        private final String setting;
        private final Semaphore free;

        /// @param what takes a place, "requests are being answered"
        Limit(int number, String what, String setting) {
            this.number = number;
            this.what = what;
            this.setting = setting;
            free = new Semaphore(number);
        }

        void requireOne() throws Refused {
            if (free.availablePermits() < 1) throw none();
        }

        Permit take() throws Refused {
            if (!free.tryAcquire()) throw none();
            return new Permit(free);
        }

        private Refused none() {
            return Refused.tooMany(what, number, setting);
        }
    }

    /// Taken, and given back once.
    static final class Permit implements AutoCloseable {

        private final Semaphore kind;
        private final AtomicBoolean given = new AtomicBoolean();

        private Permit(Semaphore kind) {
            this.kind = kind;
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) kind.release();
        }
    }

    private final Limit answers;
    private final Limit requests;
    private final Limit bodiesOfPrograms;
    private final Limit bodiesOfPages;

    Places(Limits limits) {
        answers =
                new Limit(
                        limits.answersAtOnce(),
                        "requests are being answered by models",
                        "answers-at-once");
        requests = new Limit(limits.requestsAtOnce(), "requests are in work", "requests-at-once");
        bodiesOfPrograms = bodies(limits);
        bodiesOfPages = bodies(limits);
    }

    private static Limit bodies(Limits limits) {
        return new Limit(
                limits.bodiesAtOnce(), "bodies of requests are arriving", "bodies-at-once");
    }

    /// For a body while it arrives.
    Limit forBody(String path) {
        return ProgramPaths.needPlaces(path) ? bodiesOfPrograms : bodiesOfPages;
    }

    /// For the work itself; pages always have a place.
    Optional<Limit> forWork(String path, String method) {
        if (!ProgramPaths.needPlaces(path)) return Optional.empty();
        return Optional.of(
                ProgramPaths.areAnswered(path) && method.equals("POST") ? answers : requests);
    }
}
