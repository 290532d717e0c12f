package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

/// A process that upgrades a home's database until it is killed at one of its statements.
final class HaltedUpgrade {

    private HaltedUpgrade() {}

    /// The address that `application.yml` has.
    static String url(Path folder) {
        return "jdbc:h2:file:"
                + folder.resolve("database")
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /// Waits until it was killed.
    static void run(Path folder, int statement) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty(
                                        "surefire.test.class.path",
                                        System.getProperty("java.class.path")),
                                HaltedUpgrade.class.getName(),
                                folder.toString(),
                                Integer.toString(statement))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        assertThat(process.waitFor()).isEqualTo(HaltingListener.STATUS);
    }

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        HaltingListener.haltAt(Integer.parseInt(arguments[1]));
        try (var home = Home.open(folder)) {
            new DatabaseUpgrade(home, HaltingListener.url(url(folder))).run(false);
        }
    }
}
