package org.glyphery.network;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Training yields to people: with every core busy, an answer on the page would else wait for its
/// turn among the training threads. On Linux a thread's scheduling is its own and is inherited by
/// the threads that it starts, so that the training thread hands it on to TensorFlow's pool.
///
/// A long slice under `SCHED_BATCH` lets a thread that wakes with the usual, shorter slice run at
/// once (kernels from 6.12 on: EEVDF, see sched(7) and sched_setattr(2)), which niceness alone does
/// not. Niceness keeps training a share, about a tenth, of cores that others keep busy: under
/// `SCHED_IDLE` a run stood still for as long as anybody computed. Java's own priorities do nothing
/// there. Other systems keep theirs.
public final class BackgroundPriority {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundPriority.class);
    private static final Map<String, Long> SCHED_SETATTR = Map.of("amd64", 314L, "aarch64", 274L);
    private static final int THIS_THREAD = 0;
    private static final int SCHED_BATCH = 3;
    private static final int NICENESS = 10;
    private static final long SLICE_NANOS = 100_000_000;

    /// `struct sched_attr` of linux/sched/types.h, its first version.
    private static final int ATTRIBUTES_BYTES = 48;

    private BackgroundPriority() {}

    /// Takes the calling thread, and all that it starts from now on, behind the others.
    @SuppressWarnings("restricted") // the manifest and the plugins allow native access
    public static void takeOn() {
        Long number = SCHED_SETATTR.get(System.getProperty("os.arch"));
        if (!"Linux".equals(System.getProperty("os.name")) || number == null) {
            return;
        }
        try (var arena = Arena.ofConfined()) {
            var linker = Linker.nativeLinker();
            var syscall =
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("syscall"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.ADDRESS,
                                    ValueLayout.JAVA_INT),
                            Linker.Option.firstVariadicArg(1));
            long refused =
                    (long) syscall.invokeExact((long) number, THIS_THREAD, attributes(arena), 0);
            LOG.debug("Training gives way: {}", refused == 0 ? "yes" : "refused");
        } catch (Throwable e) {
            LOG.debug("Training keeps its priority", e);
        }
    }

    private static MemorySegment attributes(Arena arena) {
        var attributes = arena.allocate(ATTRIBUTES_BYTES, Long.BYTES);
        attributes.set(ValueLayout.JAVA_INT, 0, ATTRIBUTES_BYTES); // size
        attributes.set(ValueLayout.JAVA_INT, 4, SCHED_BATCH); // sched_policy
        attributes.set(ValueLayout.JAVA_INT, 16, NICENESS); // sched_nice
        attributes.set(ValueLayout.JAVA_LONG, 24, SLICE_NANOS); // sched_runtime
        return attributes;
    }
}
