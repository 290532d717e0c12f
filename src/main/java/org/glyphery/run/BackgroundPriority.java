package org.glyphery.run;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Training yields to people: with every core busy, an answer on the page would else wait for its
/// turn among the training threads. On Linux a thread's scheduling policy is its own and is
/// inherited by the threads that it starts, so that the training thread hands it on to TensorFlow's
/// pool. `SCHED_IDLE` gives way at once to any other thread that wakes, which niceness alone does
/// not. Java's own priorities do nothing there. Other systems keep theirs.
final class BackgroundPriority {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPriority.class);
    private static final int THIS_THREAD = 0;
    private static final int SCHED_IDLE = 5;

    private BackgroundPriority() {}

    /// For the calling thread and all that it starts from now on.
    @SuppressWarnings("restricted") // the manifest and the plugins allow native access
    static void takeOn() {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return;
        }
        try (var arena = Arena.ofConfined()) {
            var linker = Linker.nativeLinker();
            var setPolicy =
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("sched_setscheduler"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS));
            var priority = arena.allocateFrom(ValueLayout.JAVA_INT, 0); // struct sched_param
            int refused = (int) setPolicy.invokeExact(THIS_THREAD, SCHED_IDLE, priority);
            LOG.debug("Training gives way: {}", refused == 0 ? "yes" : "refused");
        } catch (Throwable e) {
            LOG.debug("Training keeps its priority", e);
        }
    }
}
