package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseUpgradeTest {

    private static final long SEED = 20_261_125;

    @TempDir Path folder;

    @Test
    void an_empty_home_gets_a_database_of_the_newest_schema() throws Exception {
        upgrade();
        assertThat(version()).isEqualTo(StoredSchema.newest());
        assertThat(folder.resolve(DatabaseUpgrade.NOTE)).doesNotExist();
    }

    @Test
    void an_older_database_is_copied_and_then_brought_to_the_newest_schema() throws Exception {
        makeOlder();
        upgrade();

        assertThat(version()).isEqualTo(StoredSchema.newest());
        assertThat(names()).containsExactly("Old run");
        Path copy = folder.resolve("database-schema-1.mv.db");
        Files.copy(copy, database(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(version()).isEqualTo(1);
        assertThat(names()).containsExactly("Old run");
    }

    @Test
    void a_study_called_as_one_that_ships_later_stays_under_another_name() throws Exception {
        Flyway.configure().dataSource(url(), "", "").target("14").load().migrate();
        for (String name : List.of("cifar-10", "cifar-10-2")) {
            execute(
                    """
                    insert into study (name, definition, created_at, going, is_over, seconds_before)
                    values ('%s', '{}', timestamp '2026-03-07 14:00:00', false, false, 0)
                    """
                            .formatted(name));
        }
        upgrade();
        List<String> names = query("select name from study order by name");
        assertThat(names).hasSize(2).contains("cifar-10-2").doesNotContain("cifar-10");
        assertThat(names).allMatch(name -> name.matches("cifar-10-\\d+"));
    }

    @Test
    void a_migration_that_fails_leaves_the_database_as_it_was() throws Exception {
        makeOlder();
        execute("create table saved_view (name int)"); // in the way of a later migration
        String[] before = tables();

        assertThatThrownBy(this::upgrade)
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining("could not be brought to schema " + StoredSchema.newest())
                .hasMessageContaining("is as it was before");

        assertThat(version()).isEqualTo(1);
        assertThat(tables()).isEqualTo(before);
        assertThat(names()).containsExactly("Old run");
        assertThat(folder.resolve(DatabaseUpgrade.NOTE)).doesNotExist();
    }

    /// H2 tells of each statement before it is done; there the process ends as a killed one does.
    @Test
    void a_kill_between_any_two_statements_of_a_migration_does_no_harm() throws Exception {
        int statements = statementsOfTheUpgrade();
        List<Integer> all = IntStream.rangeClosed(1, statements).boxed().toList();
        List<Integer> places =
                Thorough.ON
                        ? all
                        : new Random(SEED).ints(2, statements / 4, statements).boxed().toList();
        for (int place : places) {
            clear();
            makeOlder();
            HaltedUpgrade.run(folder, place);
            upgrade();
            assertThat(version()).as("killed at %d", place).isEqualTo(StoredSchema.newest());
            assertThat(names()).as("killed at %d", place).containsExactly("Old run");
            assertThat(folder.resolve(DatabaseUpgrade.NOTE)).doesNotExist();
        }
    }

    @Test
    void a_kill_while_the_first_database_is_made_does_no_harm() throws Exception {
        HaltedUpgrade.run(folder, 40);
        assertThat(folder.resolve(DatabaseUpgrade.NOTE)).exists();
        upgrade();
        assertThat(version()).isEqualTo(StoredSchema.newest());
    }

    @Test
    void a_database_of_a_newer_program_is_refused_in_a_sentence() throws Exception {
        upgrade();
        int newer = StoredSchema.newest() + 1;
        execute(
                """
                insert into "flyway_schema_history" select "installed_rank" + 1, '%d', "description",
                    "type", "script", "checksum", "installed_by", "installed_on", "execution_time", true
                from "flyway_schema_history" order by "installed_rank" desc fetch first 1 row only
                """
                        .formatted(newer));
        assertThatThrownBy(this::upgrade)
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining("was written by a newer Glyphery (its schema is " + newer)
                .hasMessageContaining("--glyphery.home")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void a_missing_or_empty_database_beside_folders_of_runs_is_refused() throws Exception {
        Files.createDirectories(folder.resolve("runs").resolve(Ids.next()));
        Files.createDirectories(folder.resolve("runs").resolve(Ids.next()));
        assertThatThrownBy(this::upgrade)
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining("the folders of 2 runs")
                .hasMessageContaining(database() + " is missing")
                .hasMessageContaining("recover")
                .hasMessageContaining("--glyphery.home");
        assertThat(database()).doesNotExist();

        Files.createFile(database());
        assertThatThrownBy(this::upgrade).hasMessageContaining(database() + " is empty");
        assertThat(database()).isEmptyFile();

        Files.delete(database());
        DriverManager.getConnection(url()).close(); // without any table
        assertThatThrownBy(this::upgrade).hasMessageContaining(database() + " is empty");
    }

    @Test
    void a_new_database_is_made_where_the_runs_are_about_to_be_taken_back() throws Exception {
        Files.createDirectories(folder.resolve("runs").resolve(Ids.next()));
        Files.createFile(database());
        try (var home = Home.open(folder)) {
            new DatabaseUpgrade(home, url()).run(true);
        }
        assertThat(version()).isEqualTo(StoredSchema.newest());
    }

    @Test
    void a_damaged_header_is_told_in_a_sentence_and_stays_as_it_is() throws Exception {
        upgrade();
        byte[] damaged = Files.readAllBytes(database());
        Arrays.fill(damaged, 0, 8_192, (byte) 'x'); // both copies of it
        Files.write(database(), damaged);

        assertThatThrownBy(this::upgrade)
                .isInstanceOf(UnusableHome.class)
                .hasMessageContaining(database() + " is damaged")
                .message()
                .doesNotContain("\n", "Exception");

        assertThat(Files.readAllBytes(database())).isEqualTo(damaged);
    }

    private void upgrade() {
        try (var home = Home.open(folder)) {
            new DatabaseUpgrade(home, url()).run(false);
        }
    }

    /// Makes a database of the first schema, with one run in it.
    private void makeOlder() throws SQLException {
        Flyway.configure().dataSource(url(), "", "").target("1").load().migrate();
        execute(
                """
                insert into run (id, name, model, plan, status, priority, queue_position, parameters,
                    towers, threads, created_at)
                values ('%s', 'Old run', 'old-run', '{}', 'FINISHED', 1, 1, 1, 1, 1, now())
                """
                        .formatted("0".repeat(32)));
    }

    private int statementsOfTheUpgrade() throws Exception {
        makeOlder();
        HaltingListener.count();
        try (var home = Home.open(folder)) {
            new DatabaseUpgrade(home, HaltingListener.url(url())).run(false);
        }
        return HaltingListener.counted();
    }

    private void clear() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        }
    }

    private Path database() {
        return folder.resolve("database.mv.db");
    }

    private String url() {
        return HaltedUpgrade.url(folder);
    }

    private int version() throws Exception {
        return new StoredSchema(database(), url()).version().orElseThrow();
    }

    private List<String> names() throws SQLException {
        return query("select name from run");
    }

    private String[] tables() throws SQLException {
        return query("select table_name from information_schema.tables order by table_name")
                .toArray(String[]::new);
    }

    private List<String> query(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
