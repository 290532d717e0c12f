package org.glyphery.api.guard;

import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.glyphery.AccessKey;
import org.jspecify.annotations.Nullable;

/// Slows down whoever tries keys: an address has so many wrong tries, and one more as time goes by.
/// The same wrong key again is no new try, so that a program which was given a wrong one does not
/// keep out all others behind its address.
final class WrongTries {

    static final int AT_ONCE = 20;

    static final int SECONDS_FOR_ONE_MORE = 10;

    private static final long NANOSECONDS = SECONDS_FOR_ONE_MORE * 1_000_000_000L;

    /// Addresses that are remembered; the one that tried longest ago is forgotten first.
    private static final int ADDRESSES = 10_000;

    /// @param allBackAt when all tries are there again, nanoseconds
    /// @param last the last wrong key's digest
    private record Tries(long allBackAt, byte[] last) {}

    private final LongSupplier clock;
    private final Map<String, Tries> byAddress =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
                    return size() > ADDRESSES;
                }
            };

    /// @param clock in nanoseconds, as [System#nanoTime]
    WrongTries(LongSupplier clock) {
        this.clock = clock;
    }

    /// Whether what was tried is the key.
    ///
    /// @param address the client's
    /// @throws Refused where the address has no try left
    synchronized boolean isRight(@Nullable String address, String tried, AccessKey key)
            throws Refused {
        String from = ClientNetwork.of(address);
        byte[] digest = key.sign(tried);
        Tries tries = byAddress.get(from);
        if (tries != null && MessageDigest.isEqual(tries.last, digest)) return false;
        long now = clock.getAsLong();
        long spent = tries == null ? 0 : Math.max(0, tries.allBackAt - now);
        if (spent > (AT_ONCE - 1) * NANOSECONDS) throw Refused.tooManyKeys();
        if (key.matches(tried)) return true;
        byAddress.remove(from); // so that it stands last
        byAddress.put(from, new Tries(now + spent + NANOSECONDS, digest));
        return false;
    }
}
