package org.glyphery.api.guard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.coyote.Request;
import org.glyphery.Bytes;
import org.glyphery.DiskSpace;
import org.glyphery.Home;
import org.springframework.stereotype.Component;

/// Takes a file of examples to the disk before anybody works on it, within limits of its own.
@Component
final class UploadReceipt {

    private static final int PIECE = 1 << 16;

    /// The file's parts are copied out of the body, and unpacked after that.
    private static final int COPIES = 2;

    private final UploadLimits limits;
    private final Places.Limit places;
    private final Path folder;

    UploadReceipt(UploadLimits limits, Home home) throws IOException {
        this.limits = limits;
        places =
                new Places.Limit(
                        limits.atOnce(), "files are arriving", UploadLimits.PREFIX + "at-once");
        folder = home.emptied("arriving");
    }

    /// Takes the body of this request, once a client that waits to be asked was asked.
    void take(Request request, Runnable asks) throws IOException {
        var arriving = new ArrivingBody(request, BodyLimit.of(limits));
        arriving.require(request.getContentLengthLong());
        if (BodyReceipt.isCompressed(request)) throw Refused.compressedUpload();
        requireSpace(request.getContentLengthLong());
        try (var _ = places.take()) {
            asks.run();
            Path file = Files.createTempFile(folder, "body", "");
            try {
                write(arriving, file);
                BodyReceipt.tellLength(request, Files.size(file));
                UploadedFile.put(file, request);
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                if (DiskSpace.isFullAccordingTo(failure)) throw noSpace(left());
                throw failure;
            }
        }
    }

    private void write(ArrivingBody arriving, Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = arriving.read(piece); count >= 0; count = arriving.read(piece)) {
                out.write(piece, 0, count);
                written += count;
                if (written / PIECE % 256 == 0) requireSpace(0);
            }
        }
    }

    private void requireSpace(long announced) throws IOException {
        long left = left();
        if (left - COPIES * Math.max(0, announced) < limits.spaceLeft().toBytes()) {
            throw noSpace(left);
        }
    }

    private long left() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private Refused noSpace(long left) {
        return Refused.noSpace(
                Bytes.words(left),
                Bytes.words(limits.spaceLeft().toBytes()),
                UploadLimits.PREFIX + "space-left");
    }
}
