package org.glyphery.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.glyphery.Ids;
import org.glyphery.InvalidSetting;
import org.glyphery.image.Glyph;
import org.glyphery.image.Ink;
import org.glyphery.image.InkJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// "My digits": drawings kept with their labels.
@Service
public class OwnDigits {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    OwnDigits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Calls `hears` after each change, on the thread that makes it, until the runnable returned is
    /// run.
    public Runnable subscribe(Runnable hears) {
        listeners.add(hears);
        return () -> listeners.remove(hears);
    }

    /// All digits, the newest first.
    public List<OwnDigit> all() {
        return jdbc.sql("select * from own_digit order by id desc").query(this::digit).list();
    }

    /// @param ink empty where the digit came from a picture
    public OwnDigit keep(Ink ink, Glyph glyph, int label) {
        if (label < 0 || label > 9) {
            throw new InvalidSetting("label", "a digit from 0 to 9", label);
        }
        var digit = new OwnDigit(Ids.next(), label, ink, glyph, Instant.now());
        insert(digit);
        return digit;
    }

    /// Takes back a digit that was removed, in its place.
    public void restore(OwnDigit removed) {
        remove(removed.id()); // two pages may have removed it, and both take it back
        insert(removed);
    }

    private void insert(OwnDigit digit) {
        jdbc.sql("insert into own_digit (id, label, ink, glyph, created_at) values (?, ?, ?, ?, ?)")
                .params(
                        digit.id(),
                        digit.label(),
                        InkJson.write(digit.ink()),
                        json.writeValueAsString(digit.glyph().pixels()),
                        Timestamp.from(digit.created()))
                .update();
        listeners.forEach(Runnable::run);
    }

    public void remove(String id) {
        jdbc.sql("delete from own_digit where id = ?").param(id).update();
        listeners.forEach(Runnable::run);
    }

    private OwnDigit digit(ResultSet row, int number) throws SQLException {
        float[] pixels = json.readValue(row.getString("glyph"), float[].class);
        return new OwnDigit(
                row.getString("id"),
                row.getInt("label"),
                InkJson.read(row.getString("ink")),
                Glyph.of(Mnist.SHAPE, pixels),
                row.getTimestamp("created_at").toInstant());
    }
}
