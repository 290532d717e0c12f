package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/// The database as `application.yml` sets it up.
class DatabaseTest {

    private static final int ROWS = 50;

    @TempDir Path temporary;

    @Test
    void committed_rows_outlive_a_process_that_is_halted() throws Exception {
        var url = url(temporary);
        var halted =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                Writer.class.getName(),
                                url)
                        .inheritIO()
                        .start();
        assertThat(halted.waitFor()).isEqualTo(Writer.STATUS);
        try (var connection = DriverManager.getConnection(url);
                var rows = connection.createStatement().executeQuery("select count(*) from fact")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(ROWS);
        }
    }

    private static String url(Path home) throws IOException {
        var settings = new FileSystemResource("src/main/resources/application.yml");
        var loaded = new YamlPropertySourceLoader().load("settings", settings).getFirst();
        var url = String.valueOf(loaded.getProperty("spring.datasource.url"));
        return url.replace("${glyphery.home}", home.toString());
    }

    /// Commits its rows, then ends as a killed process does.
    static final class Writer {

        static final int STATUS = 9;

        public static void main(String[] arguments) throws SQLException {
            try (var connection = DriverManager.getConnection(arguments[0]);
                    var statement = connection.createStatement()) {
                statement.execute("create table fact (number int)");
                for (var row = 0; row < ROWS; row++) {
                    statement.execute("insert into fact values (" + row + ")");
                }
                Runtime.getRuntime().halt(STATUS);
            }
        }
    }
}
