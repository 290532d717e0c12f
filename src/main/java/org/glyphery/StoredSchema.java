package org.glyphery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Which schema a database's file has. Looked up by hand, since Flyway takes longer to start than
/// most commands of the shell.
final class StoredSchema {

    private static final String MIGRATIONS = "classpath*:db/migration/V*.sql";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

    // H2's error codes; its constants are no part of what this program is compiled with.
    private static final int ALREADY_OPEN = 90_020;
    private static final int CORRUPTED = 90_030;

    private final Path file;
    private final String url;

    StoredSchema(Path file, String url) {
        this.file = file;
        this.url = url;
    }

    /// The version of the newest migration in this program.
    static int newest() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        return Arrays.stream(resolver.getResources(MIGRATIONS))
                .map(resource -> NAME.matcher(String.valueOf(resource.getFilename())))
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElseThrow(() -> new IllegalStateException("There are no migrations"));
    }

    /// The version of the schema; absent where there is no file, or one without tables.
    OptionalInt version() throws IOException, SQLException {
        if (!Files.exists(file) || Files.size(file) == 0) return OptionalInt.empty();
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new UnusableHome(
                    "Glyphery cannot read and write its database %s: give it permission to."
                            .formatted(file));
        }
        try (var connection = DriverManager.getConnection(url)) {
            return version(connection);
        }
    }

    private static OptionalInt version(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var tables =
                    statement.executeQuery(
                            """
                            select count(*) from information_schema.tables
                            where table_name = 'flyway_schema_history'
                            """)) {
                tables.next();
                if (tables.getInt(1) == 0) return OptionalInt.empty();
            }
            try (var newest =
                    statement.executeQuery(
                            """
                            select max(cast("version" as integer)) from "flyway_schema_history"
                            where "success"
                            """)) {
                newest.next();
                int version = newest.getInt(1);
                return newest.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
            }
        }
    }

    /// What to tell of a file that cannot be opened as a database.
    UnusableHome unreadable(SQLException failure) {
        if (DiskSpace.isFullAccordingTo(failure)) return new UnusableHome(DiskSpace.FULL, failure);
        if (failure.getErrorCode() == ALREADY_OPEN) {
            return new UnusableHome(
                    "The database %s is in use by another program: end that one.".formatted(file),
                    failure);
        }
        return new UnusableHome(
                """
                The database %s is damaged and cannot be read: put a copy of that file in its place; \
                or move it away, and java -jar glyphery.jar recover makes a new one from what the runs' folders hold.\
                """
                        .formatted(file),
                failure);
    }

    /// Whether a damaged file is what is behind a failure.
    static boolean isDamagedAccordingTo(Throwable failure) {
        return failure instanceof SQLException sql
                && (sql.getErrorCode() == CORRUPTED
                        || String.valueOf(sql.getMessage()).contains("MVStoreException"));
    }
}
