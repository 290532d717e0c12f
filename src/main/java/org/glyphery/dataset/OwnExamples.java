package org.glyphery.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glyphery.Ids;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// What people drew and kept, each with the name of its class: "my digits", "my letters".
@Service
public class OwnExamples {

    private static final int LONGEST_NAME = 1_000;
    private static final Comparator<OwnExample> NEWEST_FIRST =
            Comparator.comparing(OwnExample::id).reversed();

    /// Drawings that are kept at once.
    static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// All of them, once they have been read.
    private volatile @Nullable List<OwnExample> known;

    /// How often all were erased.
    private int erasures;

    /// A drawing that was removed, to be taken back until all are erased.
    ///
    /// @param erasures before it was removed
    public record Removal(OwnExample example, int erasures) {}

    OwnExamples(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Calls `hears` after each change, on the thread that made it, until the runnable returned is
    /// run. Others change and read meanwhile.
    public Runnable subscribe(Runnable hears) {
        listeners.add(hears);
        return () -> listeners.remove(hears);
    }

    /// All of them, the newest first.
    public List<OwnExample> all() {
        List<OwnExample> all = known;
        return all == null ? read() : all;
    }

    private synchronized List<OwnExample> read() {
        List<OwnExample> all = known;
        if (all != null) return all;
        List<OwnExample> stored =
                List.copyOf(
                        jdbc.sql("select * from own_example order by id desc")
                                .query(this::example)
                                .list());
        known = stored;
        return stored;
    }

    /// The ids of all of them.
    public List<String> ids() {
        return jdbc.sql("select id from own_example").query(String.class).list();
    }

    /// Those of some classes, the newest first.
    ///
    /// @param classes their names
    public List<OwnExample> of(Collection<String> classes) {
        return of(all(), classes);
    }

    /// Those of some classes among these, in their order.
    ///
    /// @param classes their names
    public static List<OwnExample> of(List<OwnExample> all, Collection<String> classes) {
        return all.stream().filter(kept -> classes.contains(kept.className())).toList();
    }

    /// @param ink empty where it came from a picture
    /// @param glyph of MNIST's shape
    /// @param className what it was meant to be
    /// @throws TooManyDrawings if no more can be kept
    public OwnExample keep(Ink ink, Glyph glyph, String className) {
        if (className.isBlank() || className.length() > LONGEST_NAME) {
            throw new InvalidSetting(
                    "class",
                    "a name of at most %d characters".formatted(LONGEST_NAME),
                    className.length() + " characters long");
        }
        OneLine.require("class", className);
        var kept = new OwnExample(Ids.next(), className, ink, glyph, now());
        insert(kept);
        tell();
        return kept;
    }

    /// Takes back one that was removed, in its place, unless all were erased meanwhile.
    ///
    /// @throws TooManyDrawings if no more can be kept
    public void restore(Removal removed) {
        if (putBack(removed)) tell();
    }

    private synchronized boolean putBack(Removal removed) {
        if (isErased(removed) || find(removed.example().id()).isPresent()) return false;
        insert(removed.example());
        return true;
    }

    /// Whether all were erased since.
    public synchronized boolean isErased(Removal removed) {
        return removed.erasures() != erasures;
    }

    /// Erases all of them for good; those that were removed before do not come back.
    public void eraseAll() {
        synchronized (this) {
            jdbc.sql("delete from own_example").update();
            erasures++;
            known = List.of();
        }
        tell();
    }

    private synchronized void insert(OwnExample kept) {
        if (count() >= MOST) throw new TooManyDrawings(MOST);
        jdbc.sql(
                        "insert into own_example (id, class_name, ink, glyph, created_at)"
                                + " values (?, ?, ?, ?, ?)")
                .params(
                        kept.id(),
                        kept.className(),
                        InkJson.write(kept.ink()),
                        json.writeValueAsString(kept.glyph().pixels()),
                        Timestamp.from(kept.created()))
                .update();
        List<OwnExample> all = known;
        if (all == null) return;
        List<OwnExample> more = new ArrayList<>(all);
        more.add(kept);
        more.sort(NEWEST_FIRST);
        known = List.copyOf(more);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private long count() {
        return jdbc.sql("select count(*) from own_example").query(Long.class).single();
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
        Optional<Removal> removed = find(id).map(example -> new Removal(example, erasures));
        jdbc.sql("delete from own_example where id = ?").param(id).update();
        List<OwnExample> all = known;
        if (all != null) known = all.stream().filter(each -> !each.id().equals(id)).toList();
        return removed;
    }

    private Optional<OwnExample> find(String id) {
        return jdbc.sql("select * from own_example where id = ?")
                .param(id)
                .query(this::example)
                .optional();
    }

    /// The time, as exact as it is stored.
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private OwnExample example(ResultSet row, int number) throws SQLException {
        float[] pixels = json.readValue(row.getString("glyph"), float[].class);
        return new OwnExample(
                row.getString("id"),
                row.getString("class_name"),
                InkJson.read(row.getString("ink")),
                Glyph.of(Mnist.SHAPE, pixels),
                row.getTimestamp("created_at").toInstant());
    }
}
