package org.glyphery.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// The real disk, until it is said to be full: then what an operating system says of one, in the
/// middle of a file.
final class FullDisk extends Disk {

    volatile boolean full;
    volatile int lastBytes = 1_000; // of a file, once it is full
    volatile long usableBytes = Long.MAX_VALUE;
    volatile BooleanSupplier frees = () -> false; // whether there is room again
    volatile Consumer<Path> onWrite = _ -> {}; // told before each file

    @Override
    long usableBytes(Path folder) {
        return frees.getAsBoolean() ? Long.MAX_VALUE : usableBytes;
    }

    @Override
    OutputStream write(Path file) throws IOException {
        onWrite.accept(file);
        OutputStream real = super.write(file);
        return full ? new Filling(real, lastBytes) : real;
    }

    private static final class Filling extends FilterOutputStream {

        private int left;

        Filling(OutputStream real, int lastBytes) {
            super(real);
            left = lastBytes;
        }

        @Override
        public void write(int value) throws IOException {
            if (left-- == 0) throw new IOException("No space left on device");
            out.write(value);
        }
    }
}
