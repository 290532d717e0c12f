package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real processes that cannot start: each says why in one line, and ends with status 1, in the same
/// words and digits wherever its machine stands.
class StartTest {

    /// Where Java would write other digits, unless it is told not to.
    private static final List<String> CAIRO = List.of("-Duser.language=ar", "-Duser.country=EG");

    @TempDir Path temporary;

    @Test
    void an_older_java_is_told_what_is_needed() throws IOException, InterruptedException {
        var older = javaFrom17To24();
        if (older.isEmpty()) System.err.println("SKIPPED: no Java 17 to 24 to start Glyphery with");
        assumeTrue(older.isPresent(), "a Java from 17 to 24 in /usr/lib/jvm");
        assertThat(start(older.get()))
                .matches("1: Glyphery needs Java 25 or newer, but this is Java \\d\\d .*");
    }

    @Test
    void a_locked_home_is_named() throws IOException, InterruptedException {
        try (var _ = Home.open(temporary)) {
            assertThat(start(ownJava(), "--glyphery.home=" + temporary))
                    .startsWith("1: The home folder " + temporary + " is in use")
                    .doesNotContain("\n");
        }
    }

    @Test
    void a_taken_port_is_named() throws IOException, InterruptedException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThat(start(ownJava(), "--glyphery.home=" + temporary, "--server.port=" + port))
                    .startsWith("1: Port " + port + " is taken")
                    .doesNotContain("\n");
        }
    }

    @Test
    void an_address_that_nothing_guards_is_refused_before_a_home_is_made()
            throws IOException, InterruptedException {
        Path home = temporary.resolve("home");
        assertThat(start(ownJava(), "--glyphery.home=" + home, "--server.address=0.0.0.0"))
                .startsWith("1: Glyphery is told to listen at 0.0.0.0")
                .contains(
                        "glyphery.access-key", "GLYPHERY_ACCESS_KEY", "glyphery.open-to-everybody")
                .doesNotContain("\n");
        assertThat(home).doesNotExist();
    }

    /// The exit status, and all that the process said.
    private static String start(Path java, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(java.toString()));
        command.addAll(CAIRO);
        command.addAll(List.of("-cp", classPath(), "org.glyphery.Start"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + ": " + said.strip();
    }

    /// Surefire's own is a jar that only it can read.
    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Optional<Path> javaFrom17To24() throws IOException {
        var folder = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (var javas = Files.list(folder)) {
            return javas.filter(StartTest::isFrom17To24)
                    .map(java -> java.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private static boolean isFrom17To24(Path java) {
        try {
            var release = Files.readString(java.resolve("release"));
            return release.matches("(?s).*JAVA_VERSION=\"(1[789]|2[0-4])[\".].*");
        } catch (IOException noJava) {
            return false;
        }
    }
}
