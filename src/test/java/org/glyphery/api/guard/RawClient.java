package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// A client that sends what it likes, byte by byte, and reads one answer.
final class RawClient implements AutoCloseable {

    /// Headers of a request.
    static final String JSON = "Content-Type: application/json\r\n";

    static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

    static final int LONGEST_WAIT = 30_000;

    /// @param headers by their names in small letters
    record Answer(int status, Map<String, String> headers, String body) {

        String error() {
            return JsonMapper.shared().readTree(body).path("error").asString();
        }

        void assertRefused(int status, String... parts) {
            assertThat(status()).as(body()).isEqualTo(status);
            assertThat(headers().get("content-type")).startsWith("application/json");
            assertThat(error()).contains(parts).endsWith(".");
        }
    }

    private final int port;
    private final Socket socket;

    RawClient(int port) throws IOException {
        this.port = port;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(LONGEST_WAIT);
        socket.setTcpNoDelay(true);
    }

    /// @param lines of further headers, each with its end
    RawClient head(String methodAndPath, String lines) throws IOException {
        return send(
                "%s HTTP/1.1\r\nHost: localhost:%d\r\n%s\r\n"
                        .formatted(methodAndPath, port, lines));
    }

    RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    RawClient chunk(byte[] bytes) throws IOException {
        send(Integer.toHexString(bytes.length) + "\r\n");
        return send(bytes).send("\r\n");
    }

    /// The status of an answer whose body has no end.
    int status() throws IOException {
        return Integer.parseInt(line(socket.getInputStream()).substring(9, 12));
    }

    Answer answer() throws IOException {
        InputStream in = socket.getInputStream();
        String first = line(in);
        if (first.isEmpty()) throw new IOException("The connection was closed without an answer");
        var headers = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body =
                headers.containsKey("transfer-encoding")
                        ? chunks(in)
                        : in.readNBytes(
                                Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Answer(
                Integer.parseInt(first.substring(9, 12)),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        int length;
        do {
            length = Integer.parseInt(line(in), 16);
            body.writeBytes(in.readNBytes(length));
            line(in);
        } while (length > 0);
        return body.toByteArray();
    }

    /// Whether the server has closed the connection, or does within the longest wait.
    boolean isClosed() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    /// What a short frame of a socket holds.
    String frame() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] head = in.readNBytes(2);
        return new String(in.readNBytes(head[1]), StandardCharsets.ISO_8859_1);
    }

    /// Whether something has come that was not read yet.
    boolean hasMore() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') line.append((char) next);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
