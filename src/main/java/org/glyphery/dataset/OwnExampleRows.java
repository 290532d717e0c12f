package org.glyphery.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.glyphery.image.Glyph;
import org.glyphery.image.InkJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Drawings that were kept, in the database.
@Repository
class OwnExampleRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnExampleRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Those of a collection, the newest first.
    List<OwnExample> of(CollectionName collection) {
        return jdbc.sql("select * from own_example where collection_name = ? order by id desc")
                .param(collection.value())
                .query(this::example)
                .list();
    }

    Optional<OwnExample> find(String id) {
        return jdbc.sql("select * from own_example where id = ?")
                .param(id)
                .query(this::example)
                .optional();
    }

    /// The ids of all of them, whatever collection they lie in.
    List<String> ids() {
        return jdbc.sql("select id from own_example").query(String.class).list();
    }

    long count() {
        return jdbc.sql("select count(*) from own_example").query(Long.class).single();
    }

    long count(CollectionName collection) {
        return jdbc.sql("select count(*) from own_example where collection_name = ?")
                .param(collection.value())
                .query(Long.class)
                .single();
    }

    /// Those of every collection by class and giver.
    List<KeptCount> counts() {
        return jdbc.sql(
                        """
                        select collection_name, class_name, giver, count(*) as drawings
                        from own_example group by collection_name, class_name, giver
                        """)
                .query((row, _) ->
                        new KeptCount(
                                new CollectionName(row.getString("collection_name")),
                                row.getString("class_name"),
                                row.getString("giver"),
                                row.getLong("drawings")))
                .list();
    }

    /// All of them, or none.
    @Transactional
    void insert(List<OwnExample> kept) {
        kept.forEach(this::insert);
    }

    private void insert(OwnExample kept) {
        jdbc.sql(
                        """
                        insert into own_example
                        (id, class_name, collection_name, giver, ink, glyph, created_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        kept.id(),
                        kept.className(),
                        kept.collection().value(),
                        kept.giver(),
                        InkJson.write(kept.ink()),
                        json.writeValueAsString(kept.glyph().pixels()),
                        Timestamp.from(kept.created()))
                .update();
    }

    void delete(String id) {
        jdbc.sql("delete from own_example where id = ?").param(id).update();
    }

    void delete(Erasure erased) {
        String collection = erased.collection().value();
        erased.giver()
                .map(giver ->
                        jdbc.sql("delete from own_example where collection_name = ? and giver = ?")
                                .params(collection, giver))
                .orElseGet(() ->
                        jdbc.sql("delete from own_example where collection_name = ?")
                                .param(collection))
                .update();
    }

    private OwnExample example(ResultSet row, int number) throws SQLException {
        float[] pixels = json.readValue(row.getString("glyph"), float[].class);
        return new OwnExample(
                row.getString("id"),
                row.getString("class_name"),
                new Gift(
                        new CollectionName(row.getString("collection_name")),
                        row.getString("giver")),
                InkJson.read(row.getString("ink")),
                Glyph.of(Mnist.SHAPE, pixels),
                row.getTimestamp("created_at").toInstant());
    }
}
