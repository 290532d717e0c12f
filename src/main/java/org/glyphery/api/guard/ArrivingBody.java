package org.glyphery.api.guard;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.Request;

/// The body as it comes from the network, refused where it is too long or takes too long.
///
/// Tomcat gives up where nothing at all arrives for `server.tomcat.connection-timeout`; the clock
/// here is looked at with each piece that arrives.
final class ArrivingBody extends InputStream {

    private final Request request;
    private final BodyLimit limit;
    private final long start = System.nanoTime();
    private final NetworkBytes network = new NetworkBytes();
    private long arrived;

    ArrivingBody(Request request, BodyLimit limit) {
        this.request = request;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : Byte.toUnsignedInt(network.piece().get());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (isAtEnd()) return -1;
        int count = Math.min(length, network.piece().remaining());
        network.piece().get(bytes, offset, count);
        return count;
    }

    private boolean isAtEnd() throws IOException {
        while (!network.piece().hasRemaining()) {
            int count = next();
            if (count < 0) return true;
            arrived += count;
            require(arrived);
            requireTime();
        }
        return false;
    }

    private int next() throws IOException {
        try {
            return network.next(request);
        } catch (SocketTimeoutException silent) {
            throw tooSlow();
        } catch (BadRequestException e) {
            throw Refused.unreadable(
                    "The body of the request is sent in chunks that cannot be told apart: use a"
                            + " client that knows HTTP/1.1.");
        }
    }

    /// Refuses a body that is too large as it arrives, or as what it is inflated to.
    void require(long bytes) throws Refused {
        if (bytes > limit.bytes()) throw Refused.tooLarge(limit);
    }

    /// That can be in it at most, as far as is known before it is there.
    long mostToCome(boolean compressed) {
        long announced = request.getContentLengthLong();
        return compressed || announced < 0 ? limit.bytes() : announced;
    }

    private void requireTime() throws Refused {
        if (System.nanoTime() - start > limit.time().toNanos()) throw tooSlow();
    }

    private Refused tooSlow() {
        return Refused.tooSlow(limit);
    }
}
