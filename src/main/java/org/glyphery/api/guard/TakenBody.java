package org.glyphery.api.guard;

import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.http11.filters.SavedRequestInputFilter;
import org.apache.tomcat.util.buf.ByteChunk;

/// A body that has been taken, in the place of the network until its request is answered.
///
/// Tomcat gives a body back in the same way after a login form has come between, but then forgets
/// what it has read beyond the body: the next request, where a client does not wait for answers.
/// Here Tomcat's own reading stays as it was, and so it finds that again.
final class TakenBody extends SavedRequestInputFilter {

    private final InputBuffer network;

    private TakenBody(ByteChunk body, InputBuffer network) {
        super(body);
        this.network = network;
    }

    static void put(ByteChunk body, Request request) {
        var taken = new TakenBody(body, request.getInputBuffer());
        request.setContentLength(body.getLength());
        request.setInputBuffer(taken);
    }

    /// The length of what has been taken; 0 where there was nothing to take.
    static int length(Request request) {
        return request.getInputBuffer() instanceof TakenBody
                ? (int) request.getContentLengthLong()
                : 0;
    }

    /// Takes it off, so that the next request of the same connection is read from the network.
    static void remove(Request request) {
        if (request.getInputBuffer() instanceof TakenBody taken) {
            request.setInputBuffer(taken.network);
        }
    }
}
