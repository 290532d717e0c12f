package org.glyphery.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How fast the standard networks train, beside PyTorch. Each measurement is a process of its own,
/// and the engines take turns.
final class Speed {

    private static final int REPETITIONS = Integer.getInteger("bench.repetitions", 3);

    private final List<List<String>> table = new ArrayList<>();

    Section measured() throws InterruptedException {
        table.add(
                List.of(
                        "training, Adam",
                        "examples/s",
                        "s per epoch of 60,000",
                        "MiB resident",
                        "MiB peak",
                        "PyTorch, examples/s",
                        "PyTorch, MiB",
                        "ratio",
                        "loss at steps 251-300, ours and PyTorch's"));
        for (StandardNetwork standard : StandardNetwork.values()) {
            table.add(row(standard));
        }
        return new Section(
                "Training speed",
                table,
                List.of(
                        "Medians of %d processes of 3 epochs each, engines in turns; making the batch is included; both start from the same weights and see the same batches."
                                .formatted(REPETITIONS)));
    }

    private static List<String> row(StandardNetwork standard) throws InterruptedException {
        Map<Engine, List<Timing>> timings = new EnumMap<>(Engine.class);
        for (int repetition = 0; repetition < REPETITIONS; repetition++) {
            for (Engine engine : Engine.values()) {
                Timing timing = timing(engine, standard);
                System.out.printf(
                        "%s, %s: %,.0f examples/s%n",
                        standard.title, engine, timing.examplesPerSecond());
                timings.computeIfAbsent(engine, _ -> new ArrayList<>()).add(timing);
            }
        }
        Timing ours = Timing.median(timings.getOrDefault(Engine.GLYPHERY, List.of()));
        Timing theirs = Timing.median(timings.getOrDefault(Engine.PYTORCH, List.of()));
        return List.of(
                "%s, batch %d".formatted(standard.title, standard.batchSize()),
                "%,.0f".formatted(ours.examplesPerSecond()),
                "%.2f".formatted(ours.secondsPerEpoch()),
                "%.0f".formatted(ours.resident()),
                "%.0f".formatted(ours.peak()),
                "%,.0f".formatted(theirs.examplesPerSecond()),
                "%.0f".formatted(theirs.resident()),
                "%.2f".formatted(ours.examplesPerSecond() / theirs.examplesPerSecond()),
                "%.4f, %.4f".formatted(ours.laterLoss(), theirs.laterLoss()));
    }

    private static Timing timing(Engine engine, StandardNetwork standard)
            throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command(engine, standard))
                            .redirectError(Redirect.to(logFile(engine, standard)))
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
                                            .formatted(
                                                    standard.title,
                                                    engine,
                                                    status,
                                                    logFile(engine, standard))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Engine engine, StandardNetwork standard) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(Measure.class.getName(), engine.name(), standard.name()));
        return command;
    }

    private static File logFile(Engine engine, StandardNetwork standard) {
        return Path.of("target", "bench-%s-%s.log".formatted(engine, standard)).toFile();
    }
}
