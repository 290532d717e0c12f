package org.glyphery;

import java.util.Arrays;
import java.util.Locale;

/// The program's entrance. It alone is compiled for Java 17, so that an older Java than Glyphery's
/// can be told what is needed; everything else would die there with a class-file version that
/// nobody can read.
public final class Start {

    private static final int NEEDED = 25;

    private Start() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        // Sentences are English on every machine, and so are the numbers in them.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        var found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.printf(
                    "Glyphery needs Java %d or newer, but this is Java %d (%s): install a JDK %d"
                            + " and start with its java.%n",
                    NEEDED, found, System.getProperty("java.home"), NEEDED);
            System.exit(1);
        }
        Class.forName(entrance(arguments))
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    /// The class that goes on, by its name, since the room of the commands knows this one, and not
    /// the other way round.
    private static String entrance(String[] arguments) {
        return Arrays.stream(arguments).anyMatch(Start::isForShell)
                ? "org.glyphery.cli.Shell"
                : "org.glyphery.Glyphery";
    }

    /// Settings alone (`--server.port=8081`) start the server.
    private static boolean isForShell(String argument) {
        return !argument.startsWith("--")
                || argument.equals("--help")
                || argument.equals("--version");
    }
}
