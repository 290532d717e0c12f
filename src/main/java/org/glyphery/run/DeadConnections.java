package org.glyphery.run;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.glyphery.UnusableStorage;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/// Lets all connections go once one of them has found the database closed. H2 closes a database for
/// good to which it could not write, and still calls the connections to it valid; the next question
/// opens it anew, with all that was committed.
@Component
final class DeadConnections implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setExceptionOverride(new Eviction(pool));
            connectOnDemand(pool);
        }
        return bean;
    }

    /// Otherwise the pool would fill up with connections to the closed database, to which H2
    /// connects as long as an old connection has not been closed: none such passes the first
    /// statement, and the pool tries again. None is let go for its age, since H2 closes a database
    /// with its last.
    private static void connectOnDemand(HikariDataSource pool) {
        pool.setMinimumIdle(0);
        pool.setConnectionInitSql("select 1");
        pool.setIdleTimeout(0);
        pool.setMaxLifetime(0);
    }

    private static final class Eviction implements SQLExceptionOverride {

        private final HikariDataSource pool;

        Eviction(HikariDataSource pool) {
            this.pool = pool;
        }

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException failure) {
            if (!UnusableStorage.endsDatabase(failure))
                return SQLExceptionOverride.Override.CONTINUE_EVICT;
            var connections = pool.getHikariPoolMXBean();
            if (connections != null) connections.softEvictConnections();
            return SQLExceptionOverride.Override.MUST_EVICT;
        }
    }
}
