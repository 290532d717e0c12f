package org.glyphery.prediction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.glyphery.training.RunId;

/// The places of networks that are loaded, as many as native memory allows: the one whose last
/// question is longest ago makes room for others.
final class EpochPlaces {

    private final long mostBytes;

    /// That of the epoch asked last is last.
    private final Map<PlaceKey, HeldEpoch<?>> places = new LinkedHashMap<>(16, 0.75f, true);

    /// Native memory of what has a place, whether or not it is open yet.
    private long reserved;

    EpochPlaces(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// @param kind of what is made of the epoch
    record PlaceKey(RunId run, int epoch, Class<? extends HeldEpoch<?>> kind) {}

    /// The one that was asked last is first.
    synchronized List<HeldEpoch<?>> all() {
        return List.copyOf(places.values()).reversed();
    }

    /// Lends what has this place; what must go for it is given back.
    ///
    /// @param making takes a moment, and is done without keeping others waiting
    /// @throws ModelTooLarge if it cannot be loaded within the limit
    <H extends HeldEpoch<?>> H lent(PlaceKey key, Class<H> kind, Supplier<H> making) {
        synchronized (this) {
            var known = places.get(key);
            if (known != null) return lend(kind.cast(known));
        }
        H fresh = making.get();
        var stored = fresh.stored();
        if (stored.bytes() > mostBytes) {
            throw new ModelTooLarge(stored.run(), stored.bytes(), mostBytes);
        }
        var unloaded = new ArrayList<HeldEpoch<?>>();
        H lent = kind.cast(put(key, fresh, unloaded));
        unloaded.forEach(HeldEpoch::giveBack);
        return lent;
    }

    /// @param unloaded gets those that must go for it
    private synchronized HeldEpoch<?> put(
            PlaceKey key, HeldEpoch<?> fresh, List<HeldEpoch<?>> unloaded) {
        var known = places.putIfAbsent(key, fresh);
        if (known != null) return lend(known);
        reserved += fresh.stored().bytes();
        var eldest = places.values().iterator();
        while (reserved > mostBytes) {
            var held = eldest.next();
            eldest.remove();
            reserved -= held.stored().bytes();
            unloaded.add(held);
        }
        return lend(fresh);
    }

    private static <H extends HeldEpoch<?>> H lend(H held) {
        held.lend();
        return held;
    }

    void forgetIf(Predicate<StoredEpoch> unwanted) {
        all().stream().filter(held -> unwanted.test(held.stored())).forEach(this::unload);
    }

    /// Takes its place from it, unless it has none any more.
    void unload(HeldEpoch<?> held) {
        synchronized (this) {
            if (!places.values().remove(held)) return;
            reserved -= held.stored().bytes();
        }
        held.giveBack();
    }
}
