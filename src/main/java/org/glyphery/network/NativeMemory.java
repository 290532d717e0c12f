package org.glyphery.network;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.glyphery.Memory;

/// The process's memory, Java's heap and TensorFlow's together.
public final class NativeMemory {

    /// The call of glibc alone that hands pages which are free back to the system; it else keeps
    /// them for later.
    @SuppressWarnings("restricted") // which the flags of the JVM allow
    private static final Optional<MethodHandle> TRIM =
            Linker.nativeLinker()
                    .defaultLookup()
                    .find("malloc_trim")
                    .map(function ->
                            Linker.nativeLinker()
                                    .downcallHandle(
                                            function,
                                            FunctionDescriptor.of(
                                                    ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG)));

    private NativeMemory() {}

    /// What the process holds in memory, bytes; of what it shares with files, as libraries are,
    /// nothing counts.
    public static long resident() {
        return Pointer.physicalBytes();
    }

    /// What the process may hold in memory outside Java's heap when that is full, bytes: of the
    /// machine's memory, or of what JavaCPP allows the process where that is less, four times the
    /// heap unless `org.bytedeco.javacpp.maxPhysicalBytes` says otherwise.
    public static long mostBesideHeap() {
        long machine = Memory.ofThisMachine();
        long allowed = Pointer.maxPhysicalBytes();
        long all = allowed > 0 ? Math.min(machine, allowed) : machine;
        return Math.max(0, all - Runtime.getRuntime().maxMemory());
    }

    /// Tensors that are open now, bytes.
    public static long tensors() {
        return Pointer.totalBytes();
    }

    /// Gives back what is free, after large things were closed. Does nothing where the C library
    /// has no such call.
    static void giveBack() {
        TRIM.ifPresent(NativeMemory::call);
    }

    private static void call(MethodHandle trim) {
        try {
            int _ = (int) trim.invokeExact(0L);
        } catch (Throwable e) {
            throw new IllegalStateException("malloc_trim takes a number and gives one", e);
        }
    }
}
