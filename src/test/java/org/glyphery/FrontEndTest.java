package org.glyphery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The tests of the front end's own logic, by Vitest (src/test/frontend), on the Node that Vaadin
/// builds with. Where there is none they are skipped with one loud line on a person's machine and
/// fail where CI=true.
class FrontEndTest {

    private static final Path FOLDER = Path.of("src/test/frontend");
    private static final Path MODULES = FOLDER.resolve("node_modules");
    private static final Path LOCK = FOLDER.resolve("package-lock.json");
    private static final Path INSTALLED = MODULES.resolve("installed-lock.json");

    @Test
    void the_front_end_does_what_its_tests_state() throws Exception {
        Path node = node();
        if (!isInstalled()) install(node);
        String report =
                run(
                        List.of(
                                node.toString(),
                                "node_modules/vitest/vitest.mjs",
                                "run",
                                "--no-color"));
        assertThat(report).contains("courier.test.ts", "ink.test.ts", "line-plot.test.ts");
    }

    private static boolean isInstalled() throws IOException {
        return Files.exists(INSTALLED) && Files.mismatch(INSTALLED, LOCK) == -1;
    }

    /// Exactly what the lock names; no package's own scripts are run.
    private static void install(Path node) throws Exception {
        var command = new ArrayList<String>();
        Path npm = node.resolveSibling("../lib/node_modules/npm/bin/npm-cli.js");
        if (Files.exists(npm)) command.addAll(List.of(node.toString(), npm.toString()));
        else command.add(Programs.isWindows() ? "npm.cmd" : "npm");
        command.addAll(List.of("ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        run(command);
        Files.copy(LOCK, INSTALLED);
    }

    /// What it said; it must have ended well.
    private static String run(List<String> command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> said).isZero();
        return said;
    }

    private static Path node() {
        Optional<Path> found = Programs.node();
        if (found.isEmpty()) {
            String sentence =
                    "NO NODE: the front end's own tests did not run. Install Node 24, or let"
                            + " .ci/run do it.";
            if ("true".equals(System.getenv("CI"))) throw new AssertionError(sentence);
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        return found.orElseThrow();
    }
}
