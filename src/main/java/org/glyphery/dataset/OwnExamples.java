package org.glyphery.dataset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.glyphery.Ids;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.springframework.stereotype.Service;

/// What people drew and kept, each with the name of its class, in collections of which "my digits"
/// is one.
@Service
public class OwnExamples {

    private static final int LONGEST_NAME = 1_000;
    private static final Comparator<OwnExample> NEWEST_FIRST =
            Comparator.comparing(OwnExample::id).reversed();

    /// Drawings that a collection has at once, and all of them together.
    static final int MOST = 2_000;

    static final int MOST_IN_ALL = 10_000;

    /// Collections whose drawings are held in memory.
    private static final int HELD = 4;

    private final OwnExampleRows rows;
    private final OwnCollections collections;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// The drawings of the collections that were asked for last, the newest first.
    private final Map<CollectionName, List<OwnExample>> known = new LinkedHashMap<>(8, 0.75f, true);

    /// All that has been erased since the start, in order.
    private final List<Erasure> erasures = new ArrayList<>();

    /// A drawing that was removed, to be taken back until it is erased.
    ///
    /// @param erasures how many came before it was removed
    public record Removal(OwnExample example, int erasures) {}

    OwnExamples(OwnExampleRows rows, OwnCollections collections) {
        this.rows = rows;
        this.collections = collections;
    }

    /// Calls `hears` after each change, on the thread that made it, until the runnable returned is
    /// run. Others change and read meanwhile.
    public Runnable subscribe(Runnable hears) {
        listeners.add(hears);
        return () -> listeners.remove(hears);
    }

    /// All drawings of a collection, the newest first.
    public synchronized List<OwnExample> all(CollectionName collection) {
        List<OwnExample> all = known.get(collection);
        if (all != null) return all;
        List<OwnExample> stored = rows.of(collection);
        known.put(collection, stored);
        if (known.size() > HELD) known.remove(known.keySet().iterator().next());
        return stored;
    }

    /// How many each collection has of each class and giver; those without drawings are absent.
    public Map<CollectionName, List<KeptCount>> counts() {
        return rows.counts().stream().collect(Collectors.groupingBy(KeptCount::collection));
    }

    /// The ids of all of them, whatever collection they lie in.
    public List<String> ids() {
        return rows.ids();
    }

    /// Those of a collection that are of some classes, the newest first.
    ///
    /// @param classes their names
    public List<OwnExample> of(CollectionName collection, Collection<String> classes) {
        return of(all(collection), classes);
    }

    /// Those of some classes among these, in their order.
    ///
    /// @param classes their names
    public static List<OwnExample> of(List<OwnExample> all, Collection<String> classes) {
        return all.stream().filter(kept -> classes.contains(kept.className())).toList();
    }

    /// What somebody gives.
    ///
    /// @param ink empty where it came from a picture
    /// @param glyph of MNIST's shape
    /// @param className what it was meant to be
    public record GivenGlyph(Ink ink, Glyph glyph, String className) {}

    /// @see #keepAll
    public OwnExample keep(Gift gift, Ink ink, Glyph glyph, String className) {
        return keepAll(gift, List.of(new GivenGlyph(ink, glyph, className))).getFirst();
    }

    /// Keeps all of these, or none where one of them cannot be kept.
    ///
    /// @param gift the collection that they go to, and who gives them
    /// @throws UnknownCollection if there is no such collection
    /// @throws InvalidSetting if it takes no drawings of a class, or wants to know who gives them
    /// @throws TooManyDrawings if no more can be kept
    public List<OwnExample> keepAll(Gift gift, List<GivenGlyph> given) {
        given.stream()
                .map(GivenGlyph::className)
                .distinct()
                .forEach(name -> requireTaken(gift, name));
        List<OwnExample> kept = new ArrayList<>();
        for (GivenGlyph each : given) {
            kept.add(
                    new OwnExample(
                            Ids.next(), each.className(), gift, each.ink(), each.glyph(), now()));
        }
        insert(gift.collection(), kept);
        if (!kept.isEmpty()) tell();
        return kept;
    }

    /// Makes sure that a collection takes what is of this class from this giver.
    ///
    /// @throws UnknownCollection if there is no such collection
    /// @throws InvalidSetting if it takes no drawings of the class, or wants to know who gives them
    public void requireTaken(Gift gift, String className) {
        OwnCollection collection = collections.require(gift.collection());
        if (className.isBlank() || className.length() > LONGEST_NAME) {
            throw new InvalidSetting(
                    "class",
                    "a name of at most %d characters".formatted(LONGEST_NAME),
                    className.length() + " characters long");
        }
        OneLine.require("class", className);
        if (!collection.takes(className)) {
            throw new InvalidSetting(
                    "class",
                    "one that %s takes, which are %s"
                            .formatted(collection.title(), String.join(", ", collection.classes())),
                    "\"" + className + "\"");
        }
        if (collection.isShared() && gift.giver().isEmpty()) {
            throw new InvalidSetting(
                    "name of whoever gives it",
                    "said where a collection is shared, so that what is given can be erased again",
                    "empty");
        }
    }

    /// Takes back one that was removed, in its place, unless it was erased meanwhile.
    ///
    /// @throws TooManyDrawings if no more can be kept
    public void restore(Removal removed) {
        if (putBack(removed)) tell();
    }

    private synchronized boolean putBack(Removal removed) {
        if (isErased(removed) || rows.find(removed.example().id()).isPresent()) return false;
        insert(removed.example().collection(), List.of(removed.example()));
        return true;
    }

    /// Whether it was erased for good since it was removed.
    public synchronized boolean isErased(Removal removed) {
        return erasures.stream()
                .skip(removed.erasures())
                .anyMatch(each -> each.isOf(removed.example().gift()));
    }

    /// Erases for good, here and nowhere else; what was removed before does not come back.
    public void erase(Erasure erased) {
        synchronized (this) {
            rows.delete(erased);
            erasures.add(erased);
            known.remove(erased.collection());
        }
        tell();
    }

    private synchronized void insert(CollectionName collection, List<OwnExample> kept) {
        if (rows.count(collection) + kept.size() > MOST) throw TooManyDrawings.inCollection(MOST);
        if (rows.count() + kept.size() > MOST_IN_ALL) throw TooManyDrawings.inAll(MOST_IN_ALL);
        rows.insert(kept);
        List<OwnExample> all = known.get(collection);
        if (all == null) return;
        List<OwnExample> more = new ArrayList<>(all);
        more.addAll(kept);
        more.sort(NEWEST_FIRST);
        known.put(collection, List.copyOf(more));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /// Removes one.
    ///
    /// @return what takes it back; absent where there is none of this id
    public Optional<Removal> remove(String id) {
        Optional<Removal> removed = takeOut(id);
        if (removed.isPresent()) tell();
        return removed;
    }

    private synchronized Optional<Removal> takeOut(String id) {
        Optional<OwnExample> found = rows.find(id);
        rows.delete(id);
        found.ifPresent(gone ->
                known.computeIfPresent(
                        gone.collection(),
                        (_, all) -> all.stream().filter(each -> !each.id().equals(id)).toList()));
        return found.map(example -> new Removal(example, erasures.size()));
    }

    /// The time, as exact as it is stored.
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
