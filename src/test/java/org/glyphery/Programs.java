package org.glyphery;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// Programs of this machine that tests call.
public final class Programs {

    /// Vitest asks for no older one.
    private static final int OLDEST_NODE = 22;

    private Programs() {}

    /// The place of a program on the `PATH`.
    public static Optional<Path> onThePath(String program) {
        return allOnThePath(program).findFirst();
    }

    private static Stream<Path> allOnThePath(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable);
    }

    /// The place of a Node that is new enough: one that Vaadin's plugin has put there, or the one
    /// on the `PATH`.
    public static Optional<Path> node() {
        return vaadins()
                .or(() ->
                        allOnThePath(isWindows() ? "node.exe" : "node")
                                .filter(Programs::isNewEnough)
                                .findFirst());
    }

    /// The place of a program; a test of what is not there is skipped, loudly.
    public static String required(String program) {
        return required(program, onThePath(program));
    }

    /// The place of a Node that is new enough; a test of what is not there is skipped, loudly.
    public static String requiredNode() {
        return required("Node", node());
    }

    private static String required(String program, Optional<Path> found) {
        if (found.isEmpty()) System.err.println("SKIPPED: no " + program + " on this machine");
        Assumptions.assumeTrue(found.isPresent(), "There is no " + program + " here");
        return found.orElseThrow().toString();
    }

    /// The newest of those that Vaadin's plugin or .ci/run has put there.
    private static Optional<Path> vaadins() {
        Path home = Path.of(System.getProperty("user.home"), ".vaadin");
        if (!Files.isDirectory(home)) return Optional.empty();
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(each -> each.getFileName().toString().startsWith("node-v"))
                    .sorted(Comparator.reverseOrder())
                    .map(each -> each.resolve(isWindows() ? "node.exe" : "bin/node"))
                    .filter(Programs::isNewEnough)
                    .findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isNewEnough(Path node) {
        if (!Files.isExecutable(node)) return false;
        try {
            var process = new ProcessBuilder(node.toString(), "--version").start();
            String version =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            return process.waitFor() == 0
                    && Integer.parseInt(version.replaceAll("^v|\\..*", "")) >= OLDEST_NODE;
        } catch (IOException broken) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
