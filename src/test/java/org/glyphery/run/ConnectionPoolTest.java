package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/// The server's database.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ConnectionPoolTest {

    private final DataSource database;

    ConnectionPoolTest(@Autowired DataSource database) {
        this.database = database;
    }

    /// With one connection for all, one request would commit or undo what another has half done.
    @Test
    void requests_at_the_same_time_do_not_see_what_the_others_have_not_committed()
            throws SQLException {
        try (var one = database.getConnection();
                var other = database.getConnection()) {
            one.setAutoCommit(false);
            int before = settings(other);
            try (var statement = one.createStatement()) {
                statement.executeUpdate("insert into setting (name, content) values ('x', 'y')");
            }
            assertThat(settings(one)).isEqualTo(before + 1);
            assertThat(settings(other)).isEqualTo(before);
            one.rollback();
        }
    }

    private static int settings(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from setting")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
