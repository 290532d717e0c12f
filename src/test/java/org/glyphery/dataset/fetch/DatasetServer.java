package org.glyphery.dataset.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A server of files on this machine that misbehaves as it is told.
public final class DatasetServer implements AutoCloseable {

    /// What it does with one request.
    @FunctionalInterface
    public interface Answer {
        void to(Request request) throws IOException;
    }

    private final HttpServer server;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);
    private long sent;

    public DatasetServer() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// @return its address
    public URI serves(String path, Answer answer) {
        server.createContext(
                path,
                exchange -> {
                    asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
                    answer.to(new Request(exchange));
                });
        return address(path);
    }

    /// Serves nothing there any more.
    public void stops(String path) {
        server.removeContext(path);
    }

    /// The address of a path, whether or not anything is served there.
    public URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
    }

    /// The ranges that were asked for, in order; "null" where none was.
    List<String> asked() {
        return List.copyOf(asked);
    }

    /// Bytes of bodies that were sent, all together.
    synchronized long sent() {
        return sent;
    }

    private synchronized void count(int bytes) {
        sent += bytes;
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }

    /// A request, and the ways to answer it.
    public final class Request {

        private final HttpExchange exchange;

        private Request(HttpExchange exchange) {
            this.exchange = exchange;
        }

        Request with(String header, String value) {
            exchange.getResponseHeaders().set(header, value);
            return this;
        }

        /// The first byte of the range that is asked for, 0 where none is.
        int from() {
            String range = exchange.getRequestHeaders().getFirst("Range");
            return range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        }

        boolean isFor(String tag) {
            return tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        }

        public void sends(byte[] whole) throws IOException {
            sends(200, whole, 0, whole.length, whole.length);
        }

        /// Sends the rest from the byte that is asked for, as a server that knows ranges.
        void sendsRest(byte[] whole) throws IOException {
            int from = from();
            with("Content-Range", "bytes %d-%d/%d".formatted(from, whole.length - 1, whole.length));
            sends(206, whole, from, whole.length - from, whole.length - from);
        }

        /// Announces all and breaks off.
        public void breaksOffAfter(int bytes, byte[] whole) throws IOException {
            sends(200, whole, 0, bytes, whole.length);
        }

        /// Sends without saying how much.
        void sendsUnannounced(byte[] whole) throws IOException {
            sends(200, whole, 0, whole.length, 0);
        }

        public void says(int status) throws IOException {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        /// Sends some and then nothing, until the server is closed.
        public void fallsSilentAfter(int bytes, byte[] whole) throws IOException {
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, bytes);
            exchange.getResponseBody().flush();
            count(bytes);
            waits();
        }

        public void waits() {
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            exchange.close();
        }

        private void sends(int status, byte[] whole, int from, int bytes, long announced)
                throws IOException {
            exchange.sendResponseHeaders(status, announced);
            try (var body = exchange.getResponseBody()) {
                body.write(whole, from, bytes);
                body.flush();
                count(bytes);
            } finally {
                exchange.close();
            }
        }
    }
}
