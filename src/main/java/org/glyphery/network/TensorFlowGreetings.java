package org.glyphery.network;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What TensorFlow tells of itself on the error output when it is loaded. It asks the environment
/// whether it may, which only native code can change for a process that runs.
public final class TensorFlowGreetings {

    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowGreetings.class);

    private static final String VARIABLE = "TF_CPP_MIN_LOG_LEVEL";
    private static final String WARNINGS = "1";

    private TensorFlowGreetings() {}

    /// Leaves out all but warnings, unless the environment says otherwise. Before TensorFlow's
    /// first use, while nobody else asks the environment.
    public static void quieten() {
        if (System.getenv(VARIABLE) != null) return;
        try {
            set(VARIABLE, WARNINGS);
        } catch (Throwable e) { // it greets, and nothing else is lost
            LOG.debug("TensorFlow's greetings stay", e);
        }
    }

    /// Where there is POSIX's `setenv`, which Windows lacks.
    @SuppressWarnings("restricted") // the jar's manifest enables native access
    private static void set(String name, String value) throws Throwable {
        var linker = Linker.nativeLinker();
        var function = linker.defaultLookup().find("setenv");
        if (function.isEmpty()) return;
        var setenv =
                linker.downcallHandle(
                        function.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            int _ = (int) setenv.invokeExact(key, arena.allocateFrom(value), 1);
        }
    }
}
