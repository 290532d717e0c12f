package org.glyphery;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// Programs of this machine that tests call.
public final class Programs {

    private Programs() {}

    /// The place of a program on the `PATH`.
    public static Optional<Path> onThePath(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// The place of a program; a test of what is not there is skipped, loudly.
    public static String required(String program) {
        Optional<Path> found = onThePath(program);
        if (found.isEmpty()) System.err.println("SKIPPED: no " + program + " on this machine");
        Assumptions.assumeTrue(found.isPresent(), "There is no " + program + " here");
        return found.orElseThrow().toString();
    }
}
