package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glyphery.UnusableStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database whose file cannot be written to for a while.
class LostDatabaseTest {

    @TempDir Path folder;

    private HikariDataSource pool;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeEach
    void open() {
        UnwritableFiles.register();
        var settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:unwritable:%s/database;WRITE_DELAY=0".formatted(folder));
        settings.setMaximumPoolSize(4);
        pool = new HikariDataSource();
        settings.copyStateTo(pool);
        Objects.requireNonNull(new DeadConnections().postProcessBeforeInitialization(pool, "pool"));
        jdbc = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        jdbc.sql("create table fact (number int)").update();
        insert(1);
    }

    @AfterEach
    void close() {
        UnwritableFiles.says = null;
        pool.close();
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, The disk of the home folder is full",
        "Read-only file system, The home folder cannot be written to",
        "Input/output error, The database in the home folder does not answer"
    })
    void what_keeps_the_database_from_being_written_to_is_said(String says, String sentence) {
        UnwritableFiles.says = says;
        assertThatThrownBy(() -> insert(2))
                .satisfies(failure ->
                        assertThat(UnusableStorage.behind(failure).orElseThrow().getMessage())
                                .startsWith(sentence)
                                .endsWith("the queue goes on by itself then."));
    }

    @Test
    void what_was_committed_is_read_at_once_and_written_to_as_soon_as_it_can_be() throws Exception {
        UnwritableFiles.says = "No space left on device";
        for (int tries = 0; tries < 3; tries++) {
            connectManyTimes();
            assertThatThrownBy(() -> insert(2)).isNotNull();
            assertThat(count()).isEqualTo(1);
            assertThatThrownBy(() -> insert(2)).isNotNull();
        }
        UnwritableFiles.says = null;
        insert(2);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void a_fault_of_a_question_is_none_of_the_storage() {
        assertThatThrownBy(() -> jdbc.sql("select * from nothing").query().listOfRows())
                .satisfies(failure -> assertThat(UnusableStorage.behind(failure)).isEmpty());
        assertThatThrownBy(() -> jdbc.sql("insert into fact values ('x')").update())
                .satisfies(failure -> assertThat(UnusableStorage.behind(failure)).isEmpty());
    }

    /// So that many of the pool's connections lie idle.
    private void connectManyTimes() throws SQLException {
        List<Connection> connections = new ArrayList<>();
        for (int number = 0; number < 4; number++) connections.add(pool.getConnection());
        for (var connection : connections) connection.close();
    }

    private void insert(int number) {
        transactions.executeWithoutResult(
                _ -> jdbc.sql("insert into fact values (?)").param(number).update());
    }

    private int count() {
        return jdbc.sql("select count(*) from fact").query(Integer.class).single();
    }
}
