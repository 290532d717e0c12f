package org.glyphery.run.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.run.Run;
import org.glyphery.run.RunRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Finds runs among thousands.
@Service
public class RunSearch {

    private static final String FROM =
            """
            from run r left join epoch b on b.run_id = r.id and b.epoch = r.best_epoch
            """;

    /// What decides the validation examples of a run whose version stored no hash of them: the same
    /// as in [org.glyphery.run.Measured].
    private static final String CHOICE =
            """
            (select listagg(d.field || '=' || d.text_value, ' ') within group (order by d.field)
             from run_field d where d.run_id = r.id and d.field like 'dataset.%'
                 and d.field <> 'dataset.first')
            """;

    private final JdbcClient jdbc;

    public RunSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The runs wanted, `offset` of them skipped, `limit` of them at most.
    public List<Run> find(RunQuery query, long offset, int limit) {
        var clauses = RunClauses.of(query);
        return jdbc.sql(
                        RunRows.SELECT
                                + clauses.orderJoin()
                                + clauses.where()
                                + clauses.order()
                                + " offset ? rows fetch first ? rows only")
                .params(clauses.parameters())
                .params(offset, limit)
                .query(RunRows::run)
                .list();
    }

    /// How many runs are wanted.
    public long count(RunQuery query) {
        var clauses = RunClauses.of(query.ordered(Optional.empty()));
        return jdbc.sql("select count(*) " + FROM + clauses.where())
                .params(clauses.parameters())
                .query(Long.class)
                .single();
    }

    /// The runs wanted, by their values of a field: numbers in their order, then words.
    ///
    /// @param most groups at most
    public List<RunGroup> groups(RunQuery query, PlanField field, int most) {
        var clauses = RunClauses.of(query.ordered(Optional.empty()));
        return jdbc.sql(
                        """
                        select g.text_value group_value, count(*) runs,
                            max(b.validation_accuracy) best, avg(b.validation_accuracy) mean,
                            avg(r.training_seconds) seconds,
                            count(distinct b.validation_sha256) hashes,
                            count(b.validation_accuracy) - count(b.validation_sha256) without_hash,
                            count(distinct case when b.validation_accuracy is not null then
                        """
                                + CHOICE
                                + "end) choices "
                                + FROM
                                + "left join run_field g on g.run_id = r.id and g.field = ? "
                                + clauses.where()
                                + """
                                 group by g.text_value
                                order by min(g.number_value) nulls last, g.text_value nulls last
                                fetch first ? rows only
                                """)
                .param(field.path())
                .params(clauses.parameters())
                .param(most)
                .query(RunSearch::group)
                .list();
    }

    private static RunGroup group(ResultSet row, int number) throws SQLException {
        boolean comparable =
                row.getInt("hashes") < 2
                        && (row.getInt("without_hash") == 0 || row.getInt("choices") < 2);
        return new RunGroup(
                Optional.ofNullable(row.getString("group_value")),
                row.getLong("runs"),
                comparable,
                number(row, "best").filter(_ -> comparable),
                number(row, "mean").filter(_ -> comparable),
                number(row, "seconds"));
    }

    private static Optional<Double> number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /// What runs can be filtered and ordered by.
    public FieldNames fields() {
        return new FieldNames(
                Stream.<RunField>concat(Stream.of(RunColumn.values()), planFields().stream())
                        .toList());
    }

    /// The fields that the plan of any run has.
    private List<PlanField> planFields() {
        return jdbc.sql("select distinct field from run_field order by field")
                .query((row, _) -> new PlanField(row.getString("field")))
                .list();
    }

    /// Values that a field of plans has, the commonest first, `most` of them at most.
    public List<String> values(PlanField field, int most) {
        return jdbc.sql(
                        """
                        select text_value from run_field where field = ?
                        group by text_value order by count(*) desc, text_value
                        fetch first ? rows only
                        """)
                .params(field.path(), most)
                .query(String.class)
                .list();
    }

    /// The tags that runs have, the commonest first.
    public List<String> tags() {
        return jdbc.sql("select tag from run_tag group by tag order by count(*) desc, tag")
                .query(String.class)
                .list();
    }
}
