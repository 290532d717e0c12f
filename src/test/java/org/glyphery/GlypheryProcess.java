package org.glyphery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Glyphery's classes in a Java process of their own, as tests start them.
public final class GlypheryProcess {

    /// The server alone; what begins with a command is `org.glyphery.Start`.
    public static final String SERVER = "org.glyphery.Glyphery";

    private GlypheryProcess() {}

    /// The command, not yet started, with the classes that the calling tests have.
    ///
    /// @param flags of its Java, beside those that TensorFlow wants
    /// @param main the class that is started
    public static ProcessBuilder of(List<String> flags, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main);
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /// A process like the one above, for one that starts more often than it computes: the quick
    /// compiler alone, and the collector that takes least.
    public static ProcessBuilder quick(String main, List<String> arguments) {
        return of(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), main, arguments);
    }
}
