package org.glyphery.network;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What TensorFlow tells of itself on the error output. When it is loaded, it asks the environment
/// whether it may, which only native code can change for a process that runs; at its first graph,
/// it asks nobody.
public final class TensorFlowGreetings {

    private static final Logger LOG = LoggerFactory.getLogger(TensorFlowGreetings.class);

    private static final String VARIABLE = "TF_CPP_MIN_LOG_LEVEL";
    private static final String WARNINGS = "1";

    private static final Linker LINKER = Linker.nativeLinker();
    private static final int ERROR_OUTPUT = 2;
    private static final int WRITE_ONLY = 1;

    private static volatile boolean isQuiet;

    private TensorFlowGreetings() {}

    /// Leaves out all but warnings, unless the environment says otherwise. Before TensorFlow's
    /// first use, while nobody else asks the environment.
    public static void quieten() {
        isQuiet = true;
        if (System.getenv(VARIABLE) != null) return;
        try (var arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(VARIABLE);
            int _ =
                    (int)
                            posix("setenv", ADDRESS, ADDRESS, JAVA_INT)
                                    .invokeExact(name, arena.allocateFrom(WARNINGS), 1);
        } catch (Throwable e) { // it greets, and nothing else is lost
            LOG.debug("TensorFlow's greetings stay", e);
        }
    }

    /// Does what TensorFlow greets at, once. Where greetings are unwanted, the error output leads
    /// nowhere meanwhile.
    ///
    /// @param first the first run of a graph
    static void greet(Runnable first) {
        if (!isQuiet) return;
        try (var arena = Arena.ofConfined()) {
            MethodHandle dup2 = posix("dup2", JAVA_INT, JAVA_INT);
            MethodHandle close = posix("close", JAVA_INT);
            int kept = (int) posix("dup", JAVA_INT).invokeExact(ERROR_OUTPUT);
            MemorySegment nowhere = arena.allocateFrom("/dev/null");
            int sink = (int) posix("open", ADDRESS, JAVA_INT).invokeExact(nowhere, WRITE_ONLY);
            int _ = (int) dup2.invokeExact(sink, ERROR_OUTPUT);
            try {
                first.run();
            } finally {
                int _ = (int) dup2.invokeExact(kept, ERROR_OUTPUT);
                int _ = (int) close.invokeExact(kept);
                int _ = (int) close.invokeExact(sink);
            }
        } catch (Throwable e) { // it greets, and nothing else is lost
            LOG.debug("TensorFlow's greetings stay", e);
        }
    }

    /// A function of POSIX that returns an int; Windows lacks some.
    @SuppressWarnings("restricted") // the jar's manifest enables native access
    private static MethodHandle posix(String name, MemoryLayout... parameters) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().findOrThrow(name),
                FunctionDescriptor.of(JAVA_INT, parameters));
    }
}
