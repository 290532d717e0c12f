package org.glyphery.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Who trains the standard networks against the clock, each time in a process of its own.
///
/// @param command that prints a line as [Timing#line] writes it
record Contender(String name, Function<StandardNetwork, List<String>> command) {

    static Contender of(Engine engine) {
        return new Contender(engine.name(), standard -> measure(engine, standard));
    }

    static Contender of(PythonPeer peer) {
        return new Contender("PYTHON", peer::command);
    }

    Timing timing(StandardNetwork standard) throws InterruptedException {
        File log = Path.of("target", "bench-%s-%s.log".formatted(name, standard)).toFile();
        try {
            Process process =
                    new ProcessBuilder(command.apply(standard))
                            .redirectError(Redirect.to(log))
                            .start();
            List<String> lines;
            try (var output = process.inputReader(StandardCharsets.UTF_8)) {
                lines = output.lines().toList();
            }
            int status = process.waitFor();
            return lines.stream()
                    .flatMap(line -> Timing.parsed(line).stream())
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalStateException(
                                    "%s with %s ended with status %d and no timing; see %s"
                                            .formatted(standard.title, name, status, log)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> measure(Engine engine, StandardNetwork standard) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(Measure.class.getName(), engine.name(), standard.name()));
        return command;
    }
}
