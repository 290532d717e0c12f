package org.glyphery.dataset.labelling;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.glyphery.Ids;
import org.glyphery.dataset.Datasets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Drafts over a home and a database of their own, without Spring around them.
final class DraftRoom {

    private final Path home;
    private final JdbcClient jdbc;
    Datasets datasets;
    LabelDrafts drafts;

    DraftRoom(Path home) {
        this.home = home;
        var database =
                new DriverManagerDataSource("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = JdbcClient.create(database);
        datasets = new Datasets(home);
        drafts = new LabelDrafts(new LabelDraftStore(jdbc), datasets);
    }

    /// As where the process was killed before the row was written.
    void forgetEnd(String draft) {
        jdbc.sql("update label_draft set ended_at = null, made_version = null where id = ?")
                .param(draft)
                .update();
    }

    /// Reads everything anew, as after a start.
    void restart() {
        datasets = new Datasets(home);
        drafts = new LabelDrafts(new LabelDraftStore(jdbc), datasets);
    }
}
