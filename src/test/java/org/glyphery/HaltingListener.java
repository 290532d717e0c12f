package org.glyphery;

import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.DatabaseEventListener;

/// Counts the statements that H2 begins, and ends the process at one of them as a kill does.
public final class HaltingListener implements DatabaseEventListener {

    static final int STATUS = 9;

    private static final AtomicInteger BEGUN = new AtomicInteger();
    private static volatile int haltAt = Integer.MAX_VALUE;

    static String url(String database) {
        return database + ";DATABASE_EVENT_LISTENER='" + HaltingListener.class.getName() + "'";
    }

    /// Begins to count, without halting.
    static void count() {
        haltAt(Integer.MAX_VALUE);
    }

    /// @param statement before which the process ends, from 1
    static void haltAt(int statement) {
        BEGUN.set(0);
        haltAt = statement;
    }

    static int counted() {
        return BEGUN.get();
    }

    @Override
    public void setProgress(int state, String name, long done, long all) {
        if (state == STATE_STATEMENT_START && BEGUN.incrementAndGet() == haltAt) {
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
