package org.glyphery.dataset.fetch;

import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.glyphery.Bytes;
import org.glyphery.Causes;
import org.jspecify.annotations.Nullable;

/// What went wrong at one address.
final class MirrorFailure extends Exception {

    /// What is worth doing next.
    enum Next {
        /// The same address, from where it broke off.
        GO_ON,
        /// The same address, from the first byte.
        ANEW,
        /// Another address.
        ELSEWHERE
    }

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final URI address;
    private final Next next;
    private final boolean unreachable;

    private MirrorFailure(
            URI address, Next next, boolean unreachable, String words, @Nullable Throwable cause) {
        super(words, cause);
        this.address = address;
        this.next = next;
        this.unreachable = unreachable;
    }

    /// Whatever the network does, before or after the first byte.
    static MirrorFailure of(URI address, Throwable cause) {
        Optional<String> unreachable = unreachable(cause);
        if (unreachable.isPresent()) {
            return new MirrorFailure(address, Next.ELSEWHERE, true, unreachable.get(), cause);
        }
        return Causes.first(SSLException.class, cause).isPresent()
                ? elsewhere(address, "no safe connection: " + message(cause), cause)
                : new MirrorFailure(
                        address, Next.GO_ON, false, "it broke off: " + message(cause), cause);
    }

    private static Optional<String> unreachable(Throwable cause) {
        if (Causes.first(UnresolvedAddressException.class, cause).isPresent()
                || Causes.first(UnknownHostException.class, cause).isPresent()) {
            return Optional.of("its name is not known to this machine");
        }
        if (Causes.first(HttpTimeoutException.class, cause).isPresent()) {
            return Optional.of("it does not answer");
        }
        return Causes.first(ConnectException.class, cause).map(_ -> "the connection was refused");
    }

    /// What the innermost failure says, since those around it repeat it with their names.
    private static String message(Throwable failure) {
        Throwable innermost = Causes.of(failure).reduce((_, cause) -> cause).orElse(failure);
        return Optional.ofNullable(innermost.getMessage())
                .orElse(innermost.getClass().getSimpleName());
    }

    static MirrorFailure silent(URI address, Duration silence) {
        String words = "nothing came for %s".formatted(seconds(silence));
        return new MirrorFailure(address, Next.GO_ON, false, words, null);
    }

    private static String seconds(Duration time) {
        if (time.equals(Duration.ofSeconds(1))) return "1 second";
        return time.toMillisPart() == 0
                ? time.toSeconds() + " seconds"
                : String.format(Locale.ROOT, "%.1f seconds", time.toMillis() / 1000.0);
    }

    static MirrorFailure status(URI address, int status) {
        return elsewhere(
                address,
                switch (status) {
                    case NOT_FOUND, GONE -> "it is not there, status %d".formatted(status);
                    default -> "the server answers with status %d".formatted(status);
                },
                null);
    }

    static MirrorFailure broken(URI address, long bytes, long expected) {
        String words =
                "it broke off after %s of %s".formatted(Bytes.words(bytes), Bytes.words(expected));
        return new MirrorFailure(address, Next.GO_ON, false, words, null);
    }

    /// What is there cannot be continued.
    static MirrorFailure changed(URI address) {
        String words = "what the server has is another file by now";
        return new MirrorFailure(address, Next.ANEW, false, words, null);
    }

    static MirrorFailure moreThan(URI address, long limit) {
        return elsewhere(
                address, "it sends more than %,d bytes, and was cut off".formatted(limit), null);
    }

    static MirrorFailure announces(URI address, long announced, long expected) {
        return elsewhere(
                address,
                "it has a file of %,d bytes in place of one of %,d".formatted(announced, expected),
                null);
    }

    /// @param words what a check of the whole file found
    static MirrorFailure wrong(URI address, String words) {
        return new MirrorFailure(address, Next.ANEW, false, words, null);
    }

    /// A file of this machine that cannot be read.
    static MirrorFailure unreadable(URI address, Throwable cause) {
        return elsewhere(address, "it cannot be read: " + message(cause), cause);
    }

    private static MirrorFailure elsewhere(URI address, String words, @Nullable Throwable cause) {
        return new MirrorFailure(address, Next.ELSEWHERE, false, words, cause);
    }

    Next next() {
        return next;
    }

    /// Whether no answer came at all.
    boolean isUnreachable() {
        return unreachable;
    }

    /// The server and what went wrong there, "example.org (it is not there, status 404)".
    String words() {
        String place = Optional.ofNullable(address.getAuthority()).orElse(String.valueOf(address));
        return "%s (%s)".formatted(place, getMessage());
    }
}
