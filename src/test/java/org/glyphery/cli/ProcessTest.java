package org.glyphery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.glyphery.GlypheryProcess;
import org.glyphery.Home;
import org.glyphery.Thorough;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands as processes of their own: the status that each ends with, and what a killed one
/// leaves.
class ProcessTest {

    private static final Pattern EPOCH = Pattern.compile("Long: epoch (\\d+) of 12, .*");

    private final List<Process> started = new ArrayList<>();

    @TempDir Path folder;

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) process.destroyForcibly().waitFor();
    }

    @Test
    void an_unknown_command_ends_with_2_and_starts_no_server() throws Exception {
        var process = start("serve", "--server.port=0");
        assertThat(read(process.errorReader())).contains("\"serve\" is no command");
        assertThat(process.waitFor()).isEqualTo(2);
    }

    @Test
    void a_home_that_another_process_has_is_named_with_the_way_on() throws Exception {
        try (var _ = Home.open(folder)) {
            var process = start("runs", "--glyphery.home", folder.toString());
            assertThat(read(process.errorReader()).lines())
                    .satisfiesExactly(
                            why ->
                                    assertThat(why)
                                            .contains(folder.toString(), "in use by another")
                                            .contains("process " + ProcessHandle.current().pid()),
                            instead -> assertThat(instead).contains("GET /api/runs"));
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    @Test
    @Thorough
    void a_training_that_was_killed_and_then_ended_goes_on_with_the_same_command()
            throws Exception {
        var plan =
                Files.writeString(
                        folder.resolve("long.yaml"),
                        """
                        name: Long
                        architecture: {kind: mlp, hiddenUnits: [64]}
                        dataset: {validation: 50000}
                        learning: {epochs: 12}
                        """);
        String[] command = {"train", plan.toString(), "--glyphery.home=" + folder.resolve("home")};
        var killed = start(command);
        int before = firstEpoch(killed.errorReader());
        killed.destroyForcibly().waitFor();
        var ended = start(command);
        try (var messages = ended.errorReader()) {
            assertThat(firstEpoch(messages)).isGreaterThan(before);
            ended.toHandle().destroy(); // the process's own method closes what it says as well
            assertThat(read(messages)).contains("the same command goes on");
        }
        assertThat(ended.waitFor()).isNotZero();
        var last = start(command);
        assertThat(read(last.inputReader())).matches("Long: validation .*, model long\\R");
        assertThat(last.waitFor()).isZero();
    }

    @Test
    @Thorough
    void a_study_that_was_killed_goes_on_to_its_report_with_the_same_command() throws Exception {
        var file =
                Files.writeString(
                        folder.resolve("halved.yaml"),
                        """
                        title: Halved
                        sweep:
                          halving: {epochs: 2, keepOneIn: 3}
                          fields: {learning.schedule.learningRate: [0.0001, 0.001, 0.01]}
                          base:
                            architecture: {kind: mlp, hiddenUnits: [32]}
                            dataset: {validation: 50000}
                            learning: {epochs: 6}
                        """);
        Path home = folder.resolve("home");
        Path report = folder.resolve("report");
        String[] command = {
            "study", file.toString(), "--report", report.toString(), "--glyphery.home=" + home
        };
        var killed = start(command);
        awaitLine(killed.errorReader(), Pattern.compile("learning rate 0.001 .*: epoch 1 of .*"));
        killed.destroyForcibly().waitFor();
        var last = start(command);
        String results = read(last.inputReader());
        assertThat(last.waitFor()).isZero();
        assertThat(results).contains("is best on validation");
        assertThat(Files.readString(report.resolve("halved.md")))
                .contains("| finished | ", "| left at epoch 2 | ", "is best on validation");
    }

    private static void awaitLine(BufferedReader messages, Pattern wanted) throws IOException {
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            if (wanted.matcher(line).matches()) return;
        }
        throw new AssertionError("There was no such line: " + wanted);
    }

    private static int firstEpoch(BufferedReader messages) throws IOException {
        for (String line = messages.readLine(); line != null; line = messages.readLine()) {
            var epoch = EPOCH.matcher(line);
            if (epoch.matches()) return Integer.parseInt(epoch.group(1));
        }
        throw new AssertionError("It ended before its first epoch");
    }

    private static String read(BufferedReader reader) throws IOException {
        return reader.readAllAsString();
    }

    /// What it writes to where nobody reads stays short enough for a pipe.
    private Process start(String... arguments) throws IOException {
        var process = GlypheryProcess.quick("org.glyphery.Start", List.of(arguments)).start();
        started.add(process);
        return process;
    }
}
