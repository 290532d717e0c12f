package org.glyphery.dataset.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/// A file of this machine, or of a disk that is mounted here.
final class FolderMirror implements Mirror {

    private static final int PIECE = 1 << 16;

    private final URI address;
    private final Arrival arrival;

    FolderMirror(URI address, Arrival arrival) {
        this.address = address;
        this.arrival = arrival;
    }

    @Override
    public void get() throws MirrorFailure, IOException {
        try (InputStream stream = open()) {
            OptionalLong size = size();
            arrival.beginAnew(address, size, Optional.empty());
            byte[] piece = new byte[PIECE];
            for (int read = read(stream, piece); read >= 0; read = read(stream, piece)) {
                arrival.take(address, size, ByteBuffer.wrap(piece, 0, read));
            }
            arrival.end(address, size);
        }
    }

    private InputStream open() throws MirrorFailure {
        try {
            return Files.newInputStream(Path.of(address));
        } catch (IOException | IllegalArgumentException absent) {
            throw MirrorFailure.unreadable(address, absent);
        }
    }

    private OptionalLong size() throws MirrorFailure {
        try {
            return OptionalLong.of(Files.size(Path.of(address)));
        } catch (IOException absent) {
            throw MirrorFailure.unreadable(address, absent);
        }
    }

    private int read(InputStream stream, byte[] piece)
            throws MirrorFailure, ClosedByInterruptException {
        try {
            return stream.read(piece);
        } catch (ClosedByInterruptException cancelled) {
            throw cancelled;
        } catch (IOException failure) {
            throw MirrorFailure.unreadable(address, failure);
        }
    }
}
