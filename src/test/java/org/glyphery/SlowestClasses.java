package org.glyphery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Prints the twenty slowest test classes when a process of tests ends: those of all processes so
/// far, so that the last one prints them all. The training that tests copy begins with it.
public final class SlowestClasses implements TestExecutionListener, LauncherSessionListener {

    private static final Path FOLDER = Path.of("target", "test-seconds");
    private static final int SHOWN = 20;

    private record Line(double seconds, String name) {}

    /// The beginnings of the whole process: Surefire makes a plan, and a listener, for each class.
    private static final Map<String, Instant> BEGUN = new ConcurrentHashMap<>();

    private static final List<Line> LINES = new CopyOnWriteArrayList<>();

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (Boolean.getBoolean("starter.early")) StarterHome.begin();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) BEGUN.put(test.getUniqueId(), Instant.now());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Instant start = BEGUN.remove(test.getUniqueId());
        if (start == null) return;
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
        LINES.add(new Line(seconds, test.getLegacyReportingName()));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (!Boolean.getBoolean("starter.early")) return;
        try {
            Files.createDirectories(FOLDER);
            Files.write(
                    FOLDER.resolve(ProcessHandle.current().pid() + ".txt"),
                    LINES.stream().map(each -> each.seconds() + " " + each.name()).toList());
            print();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print() throws IOException {
        List<Line> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(" ", 2);
                    all.add(new Line(Double.parseDouble(parts[0]), parts[1]));
                }
            }
        }
        all.sort(Comparator.comparingDouble(Line::seconds).reversed());
        System.out.println("The slowest test classes so far, in seconds:");
        all.stream()
                .limit(SHOWN)
                .forEach(each -> System.out.printf("%8.1f  %s%n", each.seconds(), each.name()));
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }
}
