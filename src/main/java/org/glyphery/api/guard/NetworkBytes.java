package org.glyphery.api.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// The piece of a body that has come last, as Tomcat hands it over.
final class NetworkBytes implements ApplicationBufferHandler {

    private ByteBuffer piece = ByteBuffer.allocate(0);

    /// What has not been taken of it.
    ByteBuffer piece() {
        return piece;
    }

    /// Waits for the next one.
    ///
    /// @return its bytes, -1 at the end of the body
    int next(Request request) throws IOException {
        return request.doRead(this);
    }

    @Override
    public void setByteBuffer(ByteBuffer arrived) {
        piece = arrived;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return piece;
    }

    @Override
    public void expand(int size) {
        // Tomcat asks for it where it parses headers, never here.
    }
}
