package org.glyphery.run;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What people have set and the server remembers.
@Repository
class Settings {

    private static final String QUEUE_PAUSED = "queue-paused";
    private static final String WRITTEN_AT = "written-at";

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isQueuePaused() {
        return jdbc.sql("select content from setting where name = ?")
                .param(QUEUE_PAUSED)
                .query(String.class)
                .optional()
                .map(Boolean::valueOf)
                .orElse(false);
    }

    @Transactional
    void pauseQueue(boolean paused) {
        write(QUEUE_PAUSED, Boolean.toString(paused));
    }

    /// Fails where the database cannot be written to.
    @Transactional
    void tryWriting() {
        write(WRITTEN_AT, Instant.now().toString());
    }

    private void write(String name, String content) {
        jdbc.sql("delete from setting where name = ?").param(name).update();
        jdbc.sql("insert into setting (name, content) values (?, ?)")
                .params(name, content)
                .update();
    }
}
