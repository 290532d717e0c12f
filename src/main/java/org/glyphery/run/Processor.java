package org.glyphery.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The processor's name, as far as the operating system tells it.
final class Processor {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Processor() {}

    static String name() {
        String architecture = System.getProperty("os.arch");
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(architecture);
        } catch (IOException e) {
            return architecture;
        }
    }
}
