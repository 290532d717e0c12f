package org.glyphery.api.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.http11.filters.SavedRequestInputFilter;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// A large body that has been taken to the disk, in the place of the network until its request is
/// answered; then it is deleted. For what Tomcat asks beside it is like a [TakenBody].
final class UploadedFile extends SavedRequestInputFilter {

    private static final int PIECE = 1 << 16;

    private final Path file;
    private final FileChannel channel;
    private final long size;
    private final InputBuffer network;

    private UploadedFile(Path file, InputBuffer network) throws IOException {
        super(new ByteChunk());
        this.file = file;
        this.network = network;
        channel = FileChannel.open(file, StandardOpenOption.READ);
        size = channel.size();
    }

    static void put(Path file, Request request) throws IOException {
        var uploaded = new UploadedFile(file, request.getInputBuffer());
        request.setContentLength(uploaded.size);
        request.setInputBuffer(uploaded);
    }

    /// Takes it off, so that the next request of the same connection is read from the network.
    static void remove(Request request) {
        if (!(request.getInputBuffer() instanceof UploadedFile uploaded)) return;
        request.setInputBuffer(uploaded.network);
        try (uploaded.channel) {
            Files.deleteIfExists(uploaded.file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        var piece = ByteBuffer.allocate(PIECE);
        int count = channel.read(piece);
        if (count < 0) return -1;
        handler.setByteBuffer(piece.flip());
        return count;
    }

    @Override
    public int available() {
        try {
            return (int) Math.min(Integer.MAX_VALUE, size - channel.position());
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public boolean isFinished() {
        return available() == 0;
    }
}
