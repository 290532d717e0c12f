package org.glyphery.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.UserError;
import org.glyphery.dataset.Datasets;
import org.glyphery.run.Slug;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Studies that people made themselves, in the database.
@Repository
class OwnStudies {

    private static final Logger LOG = LoggerFactory.getLogger(OwnStudies.class);

    /// The word in the address of the page for a new one, which no study can be called.
    private static final String NEW = "new";

    private final JdbcClient jdbc;
    private final Datasets datasets;

    OwnStudies(JdbcClient jdbc, Datasets datasets) {
        this.datasets = datasets;
        this.jdbc = jdbc;
    }

    /// One of them, and how it is with it.
    ///
    /// @param going whether it is under way, so that its limits and its halving count
    /// @param over whether nothing is left to train
    /// @param secondsBefore that its runs had trained when it was started last
    /// @param remark why it ended by itself
    record StoredStudy(
            Study study,
            boolean going,
            boolean over,
            double secondsBefore,
            Optional<String> remark) {}

    /// All own studies, the oldest first.
    List<StoredStudy> all() {
        return read("select * from study order by created_at, name");
    }

    /// The studies that [#all] lists, without the first `offset` and at most `most` of them.
    List<StoredStudy> list(long offset, int most) {
        if (most == 0) return List.of();
        return read(
                "select * from study order by created_at, name"
                        + " offset ? rows fetch next ? rows only",
                offset,
                most);
    }

    /// The studies that [#all] lists in whose definitions both of these texts stand.
    List<StoredStudy> saying(String one, String other) {
        return read(
                "select * from study where position(? in definition) > 0"
                        + " and position(? in definition) > 0 order by created_at, name",
                one,
                other);
    }

    long count() {
        return jdbc.sql("select count(*) from study").query(Long.class).single();
    }

    List<StoredStudy> going() {
        return read("select * from study where going order by created_at, name");
    }

    Optional<StoredStudy> find(String name) {
        return jdbc.sql("select * from study where name = ?")
                .param(name)
                .query(this::entry)
                .optional()
                .flatMap(known -> known);
    }

    private List<StoredStudy> read(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(this::entry).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /// Adds a study under a name that is free.
    @Transactional
    Study add(Study study) {
        String free = freeName(Slug.of(study.title(), "study"));
        jdbc.sql(
                        """
                        insert into study (name, definition, created_at, going, is_over, seconds_before)
                        values (?, ?, ?, false, false, 0)
                        """)
                .params(free, StudyFile.writeWhole(study), Timestamp.from(Instant.now()))
                .update();
        return study.called(free, study.title());
    }

    private String freeName(String slug) {
        List<String> others = new ArrayList<>(List.of(NEW));
        NamedStudies.all(datasets).forEach(study -> others.add(study.name()));
        var likeIt = jdbc.sql("select name from study where name = ? or name like ?");
        return Slug.free(slug, likeIt, others);
    }

    /// Its name stays.
    void replace(String name, Study study) {
        jdbc.sql(
                        "update study set definition = ?, going = false, is_over = false, remark ="
                                + " null where name = ?")
                .params(StudyFile.writeWhole(study), name)
                .update();
    }

    void delete(String name) {
        jdbc.sql("delete from study where name = ?").param(name).update();
    }

    void begin(String name, double secondsBefore) {
        jdbc.sql(
                        """
                        update study set going = true, is_over = false, seconds_before = ?, remark = null
                        where name = ?
                        """)
                .params(secondsBefore, name)
                .update();
    }

    void end(String name, boolean over, @Nullable String remark) {
        jdbc.sql("update study set going = false, is_over = ?, remark = ? where name = ?")
                .param(over)
                .param(remark)
                .param(name)
                .update();
    }

    /// The study of a row; absent where another version has written what this one cannot read.
    private Optional<StoredStudy> entry(ResultSet row, int number) throws SQLException {
        String name = row.getString("name");
        try {
            Study study = StudyFile.readStored(row.getString("definition"), datasets);
            return Optional.of(
                    new StoredStudy(
                            study.called(name, study.title()),
                            row.getBoolean("going"),
                            row.getBoolean("is_over"),
                            row.getDouble("seconds_before"),
                            Optional.ofNullable(row.getString("remark"))));
        } catch (UserError unreadable) {
            LOG.warn("The study {} cannot be read: {}", name, unreadable.getMessage());
            return Optional.empty();
        }
    }
}
