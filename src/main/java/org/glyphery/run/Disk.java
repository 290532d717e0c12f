package org.glyphery.run;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.glyphery.OwnerOnly;
import org.springframework.stereotype.Component;

/// The disk that files are written to.
@Component
class Disk {

    /// A file for its owner alone, that is on the disk, and not only on its way there, once the
    /// stream is closed.
    OutputStream write(Path file) throws IOException {
        return new Forced(file);
    }

    /// Bytes that are left where this folder lies.
    long usableBytes(Path folder) {
        return folder.toFile().getUsableSpace();
    }

    private static final class Forced extends FileOutputStream {

        private boolean closed;

        Forced(Path file) throws IOException {
            super(file.toFile());
            OwnerOnly.file(file);
        }

        @Override
        public void close() throws IOException {
            if (closed) return;
            closed = true;
            try {
                getFD().sync();
            } finally {
                super.close();
            }
        }
    }
}
