package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.glyphery.api.guard.LowLimits.INK;
import static org.glyphery.api.guard.LowLimits.NO_MODELS;
import static org.glyphery.api.guard.RawClient.CHUNKED;
import static org.glyphery.api.guard.RawClient.JSON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/// Bodies that are compressed, or say so.
@LowLimits
class CompressedBodiesTest {

    private static final String GZIP = "Content-Encoding: gzip\r\n";

    private final int port;

    CompressedBodiesTest(@Value("${local.server.port}") int port) {
        this.port = port;
    }

    @Test
    void a_compressed_body_is_read_as_if_it_were_not() throws IOException {
        byte[] body = gzip(NO_MODELS.getBytes(StandardCharsets.US_ASCII));
        try (var client = new RawClient(port)) {
            String length = "Content-Length: %d\r\n".formatted(body.length);
            for (int i = 0; i < 2; i++) { // over one connection
                client.head("POST " + INK, JSON + GZIP + length).send(body);
                assertThat(client.answer().status()).isEqualTo(200);
            }
            client.head("POST " + INK, JSON + GZIP + CHUNKED);
            client.chunk(Arrays.copyOf(body, 5)).chunk(Arrays.copyOfRange(body, 5, body.length));
            assertThat(client.chunk(new byte[0]).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_compressed_body_that_swells_is_refused_at_the_limit() throws IOException {
        byte[] bomb = gzip(new byte[60_000_000]);
        assertThat(bomb).hasSizeLessThan(64 * 1024);
        try (var client = new RawClient(port)) {
            client.head(
                    "POST " + INK, JSON + GZIP + "Content-Length: %d\r\n".formatted(bomb.length));
            client.send(bomb);
            client.answer().assertRefused(413, "64 KiB", "glyphery.limits.body");
        }
    }

    @Test
    void a_body_that_is_not_compressed_as_it_says_is_refused() throws IOException {
        byte[] whole = gzip("{\"strokes\": []}".getBytes(StandardCharsets.US_ASCII));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        for (byte[] body : new byte[][] {"{}".getBytes(StandardCharsets.US_ASCII), half}) {
            try (var client = new RawClient(port)) {
                String length = "Content-Length: %d\r\n".formatted(body.length);
                client.head("POST " + INK, JSON + GZIP + length).send(body);
                client.answer().assertRefused(400, "cannot be inflated", "gzip");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
    void other_codings_are_refused(String coding) throws IOException {
        try (var client = new RawClient(port)) {
            client.head(
                    "POST " + INK,
                    JSON + "Content-Encoding: %s\r\nContent-Length: 2\r\n".formatted(coding));
            client.send("{}");
            client.answer().assertRefused(415, coding, "gzip");
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
