package org.glyphery.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.glyphery.network.TensorFlowRuntime;

/// The machine that the benchmark ran on, and the moment.
record Machine(String processor, int cores, double load) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*: (.*)$");
    private static final double QUIET = 0.5;

    /// The load is that of the minute before: ask before anything is measured.
    static Machine now() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Machine(model(), Runtime.getRuntime().availableProcessors(), load);
    }

    String sentence() {
        return "%s, %d cores; %s; Java %s, TensorFlow %s, PyTorch %s by DJL %s. Load before: %.1f%s"
                .formatted(
                        processor,
                        cores,
                        LocalDate.now(ZoneId.systemDefault()),
                        Runtime.version().feature(),
                        TensorFlowRuntime.version(),
                        System.getProperty("pytorch.version"),
                        System.getProperty("djl.version"),
                        load,
                        load > QUIET
                                ? ": the machine was busy with other work, so take no figure here"
                                        + " as final."
                                : ".");
    }

    private static String model() {
        try {
            var matcher = MODEL.matcher(Files.readString(CPU_INFO));
            return matcher.find() ? matcher.group(1) : System.getProperty("os.arch");
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
