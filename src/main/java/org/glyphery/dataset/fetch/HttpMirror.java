package org.glyphery.dataset.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glyphery.dataset.fetch.ArrivingBytes.Broken;

/// A file on a server. What is here already is not asked for again, if the server still has the
/// same file (RFC 9110, sections 13.1.5 and 14).
final class HttpMirror implements Mirror {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int UNSATISFIABLE = 416;
    private static final Pattern RANGE =
            Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18}|\\*)");

    private final URI address;
    private final Arrival arrival;
    private final HttpClient client;
    private final FetchLimits limits;

    HttpMirror(URI address, Arrival arrival, HttpClient client, FetchLimits limits) {
        this.address = address;
        this.arrival = arrival;
        this.client = client;
        this.limits = limits;
    }

    @Override
    public void get() throws MirrorFailure, IOException, InterruptedException {
        HttpResponse<ArrivingBytes> response = answer();
        try (ArrivingBytes body = response.body()) {
            OptionalLong announced = begin(response);
            for (var bytes = next(body); bytes.isPresent(); bytes = next(body)) {
                for (ByteBuffer piece : bytes.get()) arrival.take(address, announced, piece);
            }
            arrival.end(address, announced);
        }
    }

    private HttpResponse<ArrivingBytes> answer()
            throws MirrorFailure, IOException, InterruptedException {
        CompletableFuture<HttpResponse<ArrivingBytes>> answer =
                client.sendAsync(request(), _ -> new ArrivingBytes());
        try {
            return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw MirrorFailure.of(address, failure);
        } catch (TimeoutException silent) {
            throw MirrorFailure.silent(address, limits.answer());
        } finally {
            answer.cancel(true); // nothing where it has come
        }
    }

    private HttpRequest request() throws IOException {
        var request = HttpRequest.newBuilder(address).header("User-Agent", "Glyphery");
        Optional<String> validator = arrival.validator(address);
        if (validator.isPresent()) {
            request.header("Range", "bytes=%d-".formatted(arrival.length()));
            request.header("If-Range", validator.get());
        }
        return request.build();
    }

    /// @return bytes of the whole file, if the server says so
    private OptionalLong begin(HttpResponse<ArrivingBytes> response)
            throws MirrorFailure, IOException {
        HttpHeaders headers = response.headers();
        switch (response.statusCode()) {
            case OK -> {
                OptionalLong announced = headers.firstValueAsLong("Content-Length");
                arrival.beginAnew(address, announced, validator(headers));
                return announced;
            }
            case PARTIAL -> {
                OptionalLong announced = continued(headers);
                arrival.goOn(address, announced);
                return announced;
            }
            case UNSATISFIABLE -> {
                arrival.forget();
                throw MirrorFailure.changed(address);
            }
            default -> throw MirrorFailure.status(address, response.statusCode());
        }
    }

    /// @return bytes of the whole file, of which the server sends what is not here yet
    private OptionalLong continued(HttpHeaders headers) throws MirrorFailure, IOException {
        Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
        if (!range.matches() || Long.parseLong(range.group(1)) != arrival.length()) {
            arrival.forget();
            throw MirrorFailure.changed(address);
        }
        String all = range.group(2);
        return all.equals("*") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(all));
    }

    /// A strong entity tag, or the date of the last change: weak tags cannot tell bytes apart.
    private static Optional<String> validator(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(tag -> tag.startsWith("\""))
                .or(() -> headers.firstValue("Last-Modified"));
    }

    private Optional<List<ByteBuffer>> next(ArrivingBytes body)
            throws MirrorFailure, InterruptedException {
        try {
            return body.next(limits.silence());
        } catch (Broken broken) {
            throw broken.isSilence()
                    ? MirrorFailure.silent(address, limits.silence())
                    : MirrorFailure.of(address, broken.failure());
        }
    }
}
