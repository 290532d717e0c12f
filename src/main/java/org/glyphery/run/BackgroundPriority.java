package org.glyphery.run;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Training yields to people: with every core busy, an answer on the page would else wait for its
/// turn among the training threads. On Linux a thread's niceness is its own and is inherited by the
/// threads that it starts, so that the training thread hands it on to TensorFlow's pool. Java's own
/// priorities do nothing there. Other systems keep theirs.
final class BackgroundPriority {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPriority.class);
    private static final int PRIO_PROCESS = 0; // which, on Linux, is a thread
    private static final int THIS_THREAD = 0;
    private static final int NICENESS = 19;

    private BackgroundPriority() {}

    /// For the calling thread and all that it starts from now on.
    @SuppressWarnings("restricted") // the manifest and the plugins allow native access
    static void takeOn() {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return;
        }
        try {
            var linker = Linker.nativeLinker();
            var setpriority =
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("setpriority"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT));
            int refused = (int) setpriority.invokeExact(PRIO_PROCESS, THIS_THREAD, NICENESS);
            LOG.debug("Training at niceness {}: {}", NICENESS, refused == 0 ? "yes" : "refused");
        } catch (Throwable e) {
            LOG.debug("Training keeps its priority", e);
        }
    }
}
