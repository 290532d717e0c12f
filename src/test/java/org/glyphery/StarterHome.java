package org.glyphery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;
import org.glyphery.run.Runs;
import org.springframework.boot.SpringApplication;

/// A home in which the first of the starter set have been trained from nothing, once for each build
/// of the classes: a process of its own trains it while tests are compiled, and tests take copies.
/// Whoever works on pages may name one trained before, with `-Dstarter.home=DIR`.
public final class StarterHome {

    private static final Path FOLDER = Path.of("target", "starter");
    private static final Path CLASSES = Path.of("target", "classes", "org", "glyphery");
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private StarterHome() {}

    /// Starts the training where nobody has, and does not wait for it.
    static void begin() {
        Path home = home();
        if (!claims(home)) return;
        try {
            GlypheryProcess.of(List.of(), StarterHome.class.getName(), List.of(home.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("training.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether this is the first process that wants to train it.
    private static boolean claims(Path home) {
        try {
            Files.createDirectories(FOLDER);
            Files.createFile(mark(home));
            return true;
        } catch (FileAlreadyExistsException begunElsewhere) {
            return false; // that process trains it, or has
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A copy for one server, once the training has ended.
    public static Path copy() {
        String given = System.getProperty("starter.home", "");
        if (!given.isEmpty()) return copyOf(Path.of(given));
        Path home = home();
        begin();
        Awaitility.await("the training that is told in target/starter/training.log")
                .atMost(LONGEST)
                .until(() -> Files.isDirectory(home));
        return copyOf(home);
    }

    private static Path copyOf(Path home) {
        try {
            Path copy = Files.createTempDirectory("glyphery-home");
            copy(home, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Trains the starter set in an empty home as the first start does, and gives the home its name
    /// once all of it has finished.
    ///
    /// @param arguments the home's path; none for the one that tests take copies of, which is
    ///   trained where nobody has begun to
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            if (claims(home())) train(home());
        } else {
            train(Path.of(arguments[0]));
        }
    }

    private static void train(Path home) throws IOException {
        Path unfinished = home.resolveSibling(home.getFileName() + ".partial");
        var context =
                new SpringApplication(Glyphery.class)
                        .run(
                                "--server.port=0",
                                "--glyphery.home=" + unfinished,
                                "--glyphery.starter-set=first");
        var runs = context.getBean(Runs.class);
        try {
            Awaitility.await().atMost(LONGEST).until(() -> allHaveFinished(runs));
            context.close();
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            if (!Files.exists(home)) Files.delete(mark(home)); // the next to need it tries again
            System.exit(Files.exists(home) ? 0 : 1); // or the server's threads would keep the home
        }
    }

    private static Path mark(Path home) {
        return home.resolveSibling(home.getFileName() + ".begun");
    }

    private static boolean allHaveFinished(Runs runs) {
        List<Run> all = runs.all();
        return !all.isEmpty() && all.stream().map(Run::status).allMatch(RunStatus.FINISHED::equals);
    }

    /// Another one for other classes, so that no build uses what an earlier one trained.
    private static Path home() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return FOLDER.resolve(HexFormat.of().formatHex(digest.digest(), 0, 8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(target);
                else Files.copy(each, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
