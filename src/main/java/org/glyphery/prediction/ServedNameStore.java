package org.glyphery.prediction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.glyphery.prediction.ServedChange.NameAction;
import org.glyphery.run.ModelName;
import org.glyphery.run.ModelUse;
import org.glyphery.training.RunId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Served names in the database, change by change: the last change of a name counts.
@Repository
class ServedNameStore implements ModelUse {

    /// The changes that still count, deletions left out.
    private static final String STANDING =
            """
            from served_change c where c.kind <> 'DELETED' and c.revision =
                (select max(last.revision) from served_change last where last.name = c.name)
            """;

    private final JdbcClient jdbc;

    ServedNameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All names, those that were deleted too.
    List<ServedName> all() {
        Map<ModelName, List<ServedChange>> changes = new LinkedHashMap<>();
        jdbc.sql("select * from served_change order by name, revision")
                .query((row, _) ->
                        changes.computeIfAbsent(
                                        new ModelName(row.getString("name")),
                                        _ -> new ArrayList<>())
                                .add(change(row)))
                .list();
        return changes.entrySet().stream()
                .map(each -> new ServedName(each.getKey(), each.getValue()))
                .toList();
    }

    private static ServedChange change(ResultSet row) throws SQLException {
        int backTo = row.getInt("back_to");
        var before = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(backTo);
        return new ServedChange(
                row.getInt("revision"),
                NameAction.valueOf(row.getString("kind")),
                new ServedVersion(
                        row.getInt("version"),
                        new RunId(row.getString("run_id")),
                        new ModelName(row.getString("model")),
                        row.getInt("epoch")),
                before,
                row.getTimestamp("changed_at").toInstant(),
                row.getString("origin"),
                row.getString("note"));
    }

    /// Stores the last change of a name that leads to a run. The run's row stays locked meanwhile,
    /// so that nobody deletes the run between this look at it and the change.
    ///
    /// @return false if the run has been deleted
    @Transactional
    boolean addLeading(ModelName name, ServedChange change) {
        boolean present =
                jdbc.sql("select 1 from run where id = ? and binned_at is null for update")
                        .param(change.version().run().value())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (present) add(name, change);
        return present;
    }

    void add(ModelName name, ServedChange change) {
        var backTo = change.backTo();
        var version = change.version();
        jdbc.sql(
                        """
                        insert into served_change (name, revision, kind, version, run_id, model,
                            epoch, back_to, changed_at, origin, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(name.value())
                .param(change.revision())
                .param(change.kind().name())
                .param(version.number())
                .param(version.run().value())
                .param(version.model().value())
                .param(version.epoch())
                .param(backTo.isEmpty() ? null : backTo.getAsInt())
                .param(Timestamp.from(change.when()))
                .param(change.origin())
                .param(change.note())
                .update();
    }

    /// Drops all changes of a name.
    void forget(ModelName name) {
        jdbc.sql("delete from served_change where name = ?").param(name.value()).update();
    }

    /// Whether a run's model has the name, one in the bin included.
    boolean isModels(ModelName name) {
        return jdbc.sql("select count(*) from run where model = ?")
                        .param(name.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public List<String> namesOf(RunId run) {
        return jdbc
                .sql("select name " + STANDING + " and c.run_id = ? order by name")
                .param(run.value())
                .query(String.class)
                .list()
                .stream()
                .map("the served name \"%s\""::formatted)
                .toList();
    }

    @Override
    public List<String> takenNames() {
        return jdbc.sql("select name " + STANDING).query(String.class).list();
    }
}
