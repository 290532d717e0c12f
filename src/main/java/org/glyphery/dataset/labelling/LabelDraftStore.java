package org.glyphery.dataset.labelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Drafts and their changes in the database. A change is committed before anybody sees it, and none
/// is ever deleted: what is taken back is marked so.
@Repository
class LabelDraftStore {

    private final JdbcClient jdbc;

    LabelDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LabelDraft draft) {
        jdbc.sql(
                        """
                        insert into label_draft (id, dataset, version, title, author, begun_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        draft.id(),
                        draft.dataset(),
                        draft.version(),
                        draft.title(),
                        draft.author(),
                        Timestamp.from(draft.begun()))
                .update();
    }

    Optional<LabelDraft> find(String id) {
        return jdbc.sql("select * from label_draft where id = ?")
                .param(id)
                .query(LabelDraftStore::draft)
                .optional();
    }

    /// All drafts of a dataset, the newest first.
    List<LabelDraft> of(String dataset) {
        return jdbc.sql("select * from label_draft where dataset = ? order by id desc")
                .param(dataset)
                .query(LabelDraftStore::draft)
                .list();
    }

    void write(LabelDraft draft) {
        jdbc.sql(
                        """
                        update label_draft set title = ?, ended_at = ?, made_version = ?
                        where id = ?
                        """)
                .param(draft.title())
                .param(draft.ended().map(Timestamp::from).orElse(null))
                .param(draft.made().orElse(null))
                .param(draft.id())
                .update();
    }

    void add(String draft, LabelChange change) {
        jdbc.sql(
                        """
                        insert into label_change (id, draft_id, author, made_at, edit)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        change.id(),
                        draft,
                        change.author(),
                        Timestamp.from(change.made()),
                        JsonMapper.shared()
                                .writerFor(LabelEdit.class)
                                .writeValueAsString(change.edit()))
                .update();
    }

    void markUndone(String change, Instant at) {
        jdbc.sql("update label_change set undone_at = ? where id = ?")
                .params(Timestamp.from(at), change)
                .update();
    }

    /// The changes of a draft in the order in which they were made.
    List<LabelChange> changes(String draft) {
        return jdbc.sql("select * from label_change where draft_id = ? order by id")
                .param(draft)
                .query(LabelDraftStore::change)
                .list();
    }

    private static LabelDraft draft(ResultSet row, int number) throws SQLException {
        return new LabelDraft(
                row.getString("id"),
                row.getString("dataset"),
                row.getString("version"),
                row.getString("title"),
                row.getString("author"),
                row.getTimestamp("begun_at").toInstant(),
                instant(row.getTimestamp("ended_at")),
                Optional.ofNullable(row.getString("made_version")));
    }

    private static LabelChange change(ResultSet row, int number) throws SQLException {
        return new LabelChange(
                row.getString("id"),
                row.getString("author"),
                row.getTimestamp("made_at").toInstant(),
                JsonMapper.shared().readValue(row.getString("edit"), LabelEdit.class),
                instant(row.getTimestamp("undone_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp time) {
        return Optional.ofNullable(time).map(Timestamp::toInstant);
    }
}
