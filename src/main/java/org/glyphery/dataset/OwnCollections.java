package org.glyphery.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The collections that there are: "my digits", and those that people have begun.
@Service
public class OwnCollections {

    /// Collections that there are at once.
    static final int MOST = 200;

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Datasets datasets;
    private final JsonMapper json;

    OwnCollections(JdbcClient jdbc, Datasets datasets, JsonMapper json) {
        this.jdbc = jdbc;
        this.datasets = datasets;
        this.json = json;
    }

    /// All of them, "my digits" first, then the newest.
    public List<OwnCollection> all() {
        return jdbc.sql(
                        """
                        select * from own_collection
                        order by case when name = ? then 0 else 1 end, created_at desc, name
                        """)
                .param(CollectionName.MINE.value())
                .query(this::collection)
                .list();
    }

    public Optional<OwnCollection> find(CollectionName name) {
        return jdbc.sql("select * from own_collection where name = ?")
                .param(name.value())
                .query(this::collection)
                .optional();
    }

    /// @throws UnknownCollection if there is none of this name
    public OwnCollection require(CollectionName name) {
        return find(name).orElseThrow(() -> new UnknownCollection(name.value()));
    }

    /// Begins one, whose name follows from its title: neither another collection nor a dataset has
    /// it.
    ///
    /// @param classes none for any
    /// @throws InvalidSetting if something of it cannot be
    public synchronized OwnCollection begin(
            String title, List<String> classes, String consent, boolean shared) {
        if (all().size() >= MOST) {
            throw new InvalidSetting("number of collections", "at most " + MOST, MOST + 1);
        }
        var begun =
                new OwnCollection(
                        free(CollectionName.from(title)),
                        title,
                        classes,
                        consent,
                        shared,
                        Instant.now().truncatedTo(ChronoUnit.MICROS));
        jdbc.sql(
                        """
                        insert into own_collection (name, title, classes, consent, shared, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(begun.name().value())
                .param(begun.title())
                .param(begun.classes().isEmpty() ? null : json.writeValueAsString(begun.classes()))
                .param(begun.consent())
                .param(begun.isShared())
                .param(Timestamp.from(begun.begun()))
                .update();
        return begun;
    }

    private CollectionName free(CollectionName wanted) {
        CollectionName free = wanted;
        for (int number = 2; isTaken(free); number++) free = wanted.numbered(number);
        return free;
    }

    private boolean isTaken(CollectionName name) {
        return find(name).isPresent() || datasets.taken(new DatasetName(name.value())).isPresent();
    }

    /// Ends one in which nothing lies any more.
    public void end(OwnCollection collection) {
        jdbc.sql("delete from own_collection where name = ?")
                .param(collection.name().value())
                .update();
    }

    private OwnCollection collection(ResultSet row, int number) throws SQLException {
        @Nullable String classes = row.getString("classes");
        return new OwnCollection(
                new CollectionName(row.getString("name")),
                row.getString("title"),
                classes == null ? List.of() : json.readValue(classes, NAMES),
                row.getString("consent"),
                row.getBoolean("shared"),
                row.getTimestamp("created_at").toInstant());
    }
}
