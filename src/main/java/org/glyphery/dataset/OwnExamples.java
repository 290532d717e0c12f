package org.glyphery.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glyphery.Ids;
import org.glyphery.InvalidSetting;
import org.glyphery.OneLine;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// What people drew and kept, each with the name of its class: "my digits", "my letters".
@Service
public class OwnExamples {

    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_TAKEN_BACK = 50;

    /// Drawings that are kept at once.
    static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /// Those that were removed last, which can be taken back.
    private final Deque<OwnExample> removed = new ArrayDeque<>();

    OwnExamples(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Calls `hears` after each change, on the thread that makes it, until the runnable returned is
    /// run.
    public Runnable subscribe(Runnable hears) {
        listeners.add(hears);
        return () -> listeners.remove(hears);
    }

    /// All of them, the newest first.
    public List<OwnExample> all() {
        return jdbc.sql("select * from own_example order by id desc").query(this::example).list();
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
    public synchronized OwnExample keep(Ink ink, Glyph glyph, String className) {
        if (className.isBlank() || className.length() > LONGEST_NAME) {
            throw new InvalidSetting(
                    "class",
                    "a name of at most %d characters".formatted(LONGEST_NAME),
                    className.length() + " characters long");
        }
        OneLine.require("class", className);
        var kept = new OwnExample(Ids.next(), className, ink, glyph, Instant.now());
        insert(kept);
        return kept;
    }

    /// Takes back one that was removed, in its place, unless it was erased meanwhile or somebody
    /// else has taken it back.
    ///
    /// @throws TooManyDrawings if no more can be kept
    public synchronized void restore(String id) {
        var known = removed.stream().filter(each -> each.id().equals(id)).findFirst();
        known.ifPresent(example -> {
            insert(example);
            removed.remove(example);
        });
    }

    /// Erases all of them for good, with those that could have been taken back.
    public synchronized void eraseAll() {
        removed.clear();
        jdbc.sql("delete from own_example").update();
        listeners.forEach(Runnable::run);
    }

    private void insert(OwnExample kept) {
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
        listeners.forEach(Runnable::run);
    }

    private long count() {
        return jdbc.sql("select count(*) from own_example").query(Long.class).single();
    }

    /// Removes one, which can be taken back while the server runs and few others are removed.
    public synchronized void remove(String id) {
        jdbc.sql("select * from own_example where id = ?")
                .param(id)
                .query(this::example)
                .optional()
                .ifPresent(removed::addFirst);
        if (removed.size() > MOST_TAKEN_BACK) removed.removeLast();
        jdbc.sql("delete from own_example where id = ?").param(id).update();
        listeners.forEach(Runnable::run);
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
