package org.glyphery.dataset.fetch;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The body of an answer as it arrives, handed over piece by piece to the one thread that asks for
/// the next: unlike an input stream it can be waited for with an end, and be given up at any
/// moment.
final class ArrivingBytes implements BodySubscriber<ArrivingBytes>, AutoCloseable {

    /// Something that the connection tells.
    private sealed interface Told {}

    private record Piece(List<ByteBuffer> bytes) implements Told {}

    private record End(@Nullable Throwable failure) implements Told {}

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private @Nullable Subscription subscription; // once the connection has given it
    private boolean isWanted;
    private boolean isClosed;

    /// There at once, before its bytes.
    @Override
    public CompletionStage<ArrivingBytes> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        subscription = given;
        if (isClosed) {
            given.cancel();
        } else if (isWanted) {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        told.add(new Piece(bytes));
    }

    @Override
    public void onError(Throwable failure) {
        told.add(new End(failure));
    }

    @Override
    public void onComplete() {
        told.add(new End(null));
    }

    /// Waits for the next bytes; none come after the last.
    ///
    /// @throws Broken if the connection broke, or nothing came for so long
    Optional<List<ByteBuffer>> next(Duration silence) throws Broken, InterruptedException {
        want();
        Told next = told.poll(silence.toNanos(), TimeUnit.NANOSECONDS);
        return switch (next) {
            case null -> throw new Broken(null);
            case Piece(var bytes) -> Optional.of(bytes);
            case End(var failure) -> {
                if (failure != null) throw new Broken(failure);
                yield Optional.empty();
            }
        };
    }

    /// Lets go of the connection.
    @Override
    public synchronized void close() {
        isClosed = true;
        if (subscription != null) subscription.cancel();
    }

    /// The answer may be here before its bytes can be asked for.
    private synchronized void want() {
        isWanted = subscription == null;
        if (subscription != null) subscription.request(1);
    }

    /// The bytes ended before their end.
    static final class Broken extends Exception {

        private Broken(@Nullable Throwable cause) {
            super(cause);
        }

        /// Whether nothing came for too long.
        boolean isSilence() {
            return getCause() == null;
        }

        Throwable failure() {
            return Objects.requireNonNull(getCause());
        }
    }
}
