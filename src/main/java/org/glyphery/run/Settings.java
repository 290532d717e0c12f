package org.glyphery.run;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What people have set and the server remembers.
@Repository
class Settings {

    private static final String QUEUE_PAUSED = "queue-paused";

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
        jdbc.sql("delete from setting where name = ?").param(QUEUE_PAUSED).update();
        jdbc.sql("insert into setting (name, content) values (?, ?)")
                .params(QUEUE_PAUSED, Boolean.toString(paused))
                .update();
    }
}
