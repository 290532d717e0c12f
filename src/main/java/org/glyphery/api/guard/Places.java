package org.glyphery.api.guard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glyphery.Limits;
import org.jspecify.annotations.Nullable;

/// How many requests may be in work. Whoever finds no place is told so at once, rather than wait
/// for one: waiting would take threads from the pages. Only large bodies wait, and few of them, see
/// [ReadingMemory].
final class Places {

    /// A limit of so many of a kind.
    static final class Limit {

        private final int number;
        private final String what;
        private final String setting;
        private final Semaphore free;

        /// @param what takes a place, "requests are being answered"
        /// @param setting that says how many, with its prefix
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
            return new Permit(free::release);
        }

        private Refused none() {
            return Refused.tooMany(what, number, setting);
        }
    }

    /// Taken, and given back once.
    static final class Permit implements AutoCloseable {

        private final Runnable giveBack;
        private final AtomicBoolean given = new AtomicBoolean();

        Permit(Runnable giveBack) {
            this.giveBack = giveBack;
        }

        @Override
        public void close() {
            if (given.compareAndSet(false, true)) giveBack.run();
        }
    }

    /// A limit of so many of a kind, and of so many of them to one address.
    static final class AddressLimit {

        private final Limit all;
        private final int number;
        private final String what;
        private final Map<String, Integer> taken = new HashMap<>();

        /// @param number of one address
        /// @param what takes a place, "event streams are open"
        private AddressLimit(Limit all, int number, String what) {
            this.all = all;
            this.number = number;
            this.what = what;
        }

        /// @param address the client's
        synchronized Permit take(@Nullable String address) throws Refused {
            String from = ClientNetwork.of(address);
            int before = taken.getOrDefault(from, 0);
            if (before >= number) {
                throw Refused.tooMany(
                        what + " from your address", number, Limits.PREFIX + "per-address");
            }
            Permit ofAll = all.take();
            taken.put(from, before + 1);
            return new Permit(() -> {
                ofAll.close();
                giveBack(from);
            });
        }

        private synchronized void giveBack(String from) {
            taken.computeIfPresent(from, (_, number) -> number == 1 ? null : number - 1);
        }
    }

    private final Limit answers;
    private final Limit probes;
    private final Limit requests;
    private final Limit bodiesOfPrograms;
    private final Limit bodiesOfPages;
    private final AddressLimit streams;
    private final AddressLimit sessions;

    Places(Limits limits) {
        answers =
                new Limit(
                        limits.answersAtOnce(),
                        "requests are being answered by models",
                        Limits.PREFIX + "answers-at-once");
        probes =
                new Limit(
                        limits.probesAtOnce(),
                        "questions about what goes on in networks are being answered",
                        Limits.PREFIX + "probes-at-once");
        requests =
                new Limit(
                        limits.requestsAtOnce(),
                        "requests are in work",
                        Limits.PREFIX + "requests-at-once");
        bodiesOfPrograms = bodies(limits);
        bodiesOfPages = bodies(limits);
        streams = ofAddress(limits, limits.streams(), "event streams are open", "streams");
        sessions = ofAddress(limits, limits.sessions(), "browsers have pages open", "sessions");
    }

    private static AddressLimit ofAddress(Limits limits, int number, String what, String setting) {
        return new AddressLimit(
                new Limit(number, what, Limits.PREFIX + setting), limits.perAddress(), what);
    }

    private static Limit bodies(Limits limits) {
        return new Limit(
                limits.bodiesAtOnce(),
                "bodies of requests are arriving",
                Limits.PREFIX + "bodies-at-once");
    }

    /// The limit for a body while it arrives.
    Limit forBody(String path) {
        return ProgramPaths.needPlaces(path) ? bodiesOfPrograms : bodiesOfPages;
    }

    /// The limit for a stream of events, as long as it is open.
    AddressLimit forStream() {
        return streams;
    }

    /// The limit for a browser, from its first page until its session ends.
    AddressLimit forSession() {
        return sessions;
    }

    /// The limit for the work itself; pages always have a place.
    Optional<Limit> forWork(String path, String method) {
        if (!ProgramPaths.needPlaces(path)) return Optional.empty();
        if (ProgramPaths.lookInside(path)) return Optional.of(probes);
        boolean asksModels = method.equals("POST") && ProgramPaths.areAnswered(path);
        return Optional.of(asksModels ? answers : requests);
    }
}
