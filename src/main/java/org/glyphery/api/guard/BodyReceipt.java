package org.glyphery.api.guard;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.catalina.connector.Response;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Request;
import org.apache.tomcat.util.buf.ByteChunk;
import org.glyphery.Limits;
import org.springframework.http.HttpHeaders;

/// Takes the whole body of a request before anybody works on it, inflated where it is compressed,
/// and gives it back to whatever reads it then: streams, forms, parts.
///
/// So one place counts, no work waits for a slow sender, and whoever reads a body finds it in
/// memory. What is counted is the array that holds it, which grows twofold with what arrives, so
/// that nobody takes memory by announcing; while it grows, the old one is there as well and is not
/// counted.
final class BodyReceipt {

    private static final int FIRST_PIECE = BodyMemory.ALWAYS;

    private final Limits limits;

    BodyReceipt(Limits limits) {
        this.limits = limits;
    }

    static boolean hasBody(Request request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null || length(request) > 0;
    }

    /// What is announced; none where it is no number, which Tomcat refuses, and then ends the
    /// connection.
    private static long length(Request request) {
        try {
            return request.getContentLengthLong();
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    /// What can be refused before anything of the body is read.
    void check(Request request, boolean large) throws Refused {
        new ArrivingBody(request, BodyLimit.of(limits, large))
                .require(request.getContentLengthLong());
        isCompressed(request);
    }

    /// Lets a client send that waits to be asked to, by `Expect: 100-continue`. Tomcat itself asks
    /// only behind the gate, where the body must have arrived.
    static void ask(Response response) {
        response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
        response.getRequest().getCoyoteRequest().setExpectation(false);
    }

    /// @param memory takes what arrives into account
    void take(Request request, boolean large, BodyMemory.Share memory) throws IOException {
        boolean compressed = isCompressed(request);
        var arriving = new ArrivingBody(request, BodyLimit.of(limits, large));
        var body =
                compressed
                        ? inflated(arriving, memory)
                        : whole(arriving, arriving.mostToCome(false), arriving, memory);
        tellLength(request, body.getLength());
        TakenBody.put(body, request);
    }

    /// Whoever reads the body finds it as long as it has arrived, and as it is.
    static void tellLength(Request request, long bytes) {
        var headers = request.getMimeHeaders();
        headers.removeHeader(HttpHeaders.CONTENT_ENCODING);
        headers.removeHeader(HttpHeaders.TRANSFER_ENCODING);
        headers.setValue(HttpHeaders.CONTENT_LENGTH).setString(Long.toString(bytes));
    }

    static boolean isCompressed(Request request) throws Refused {
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding == null) return false;
        return switch (coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            case String other -> throw Refused.otherCoding(other);
        };
    }

    private static ByteChunk inflated(ArrivingBody arriving, BodyMemory.Share memory)
            throws IOException {
        try (var inflating = new GZIPInputStream(arriving, FIRST_PIECE)) {
            var body = whole(inflating, arriving.mostToCome(true), arriving, memory);
            arriving.transferTo(OutputStream.nullOutputStream());
            return body;
        } catch (ZipException | EOFException e) {
            throw Refused.unreadable(
                    "The body of the request says Content-Encoding: gzip, and cannot be inflated (%s): compress it anew, or send it as it is."
                            .formatted(e.getMessage()));
        }
    }

    /// @param most bytes that can come; the array is one longer, to see the end without growing
    private static ByteChunk whole(
            InputStream in, long most, ArrivingBody limited, BodyMemory.Share memory)
            throws IOException {
        int first = (int) Math.min(FIRST_PIECE, most + 1);
        memory.add(first);
        byte[] bytes = new byte[first];
        int length = 0;
        int count = in.read(bytes);
        while (count >= 0) {
            length += count;
            limited.require(length);
            if (length == bytes.length) {
                int more = Math.clamp(most + 1 - length, 1, length);
                memory.add(more);
                bytes = Arrays.copyOf(bytes, length + more);
            }
            count = in.read(bytes, length, bytes.length - length);
        }
        var body = new ByteChunk();
        body.setBytes(bytes, 0, length);
        return body;
    }
}
