package org.glyphery;

import jakarta.servlet.ServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Whether the sender of a request still waits for its answer: long work looks now and then, and
/// ends where nobody does.
public final class Awaited {

    private static final String ATTRIBUTE = Awaited.class.getName();
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private Awaited() {}

    /// Work was ended since nobody waits for it any more; nobody hears of it.
    public static final class GivenUp extends RuntimeException {}

    /// @return to be asked by the thread that answers the request
    public static BooleanSupplier by(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof BooleanSupplier sender
                ? sender
                : () -> true;
    }

    /// Goes on where somebody waits for what this thread does, as it is where it answers no
    /// program's request at all.
    ///
    /// @throws GivenUp if the sender of the request that it answers has gone
    public static void require() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
                && !by(asked.getRequest()).getAsBoolean()) {
            throw new GivenUp();
        }
    }

    /// Waits for a place, which whoever takes it gives back.
    ///
    /// @throws GivenUp if the sender of the request that this thread answers has gone
    public static void acquire(Semaphore places) {
        try {
            do require();
            while (!places.tryAcquire(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException interruption) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while others compute", interruption);
    }

    /// Waits for what another thread computes.
    ///
    /// @throws GivenUp if the sender of the request that this thread answers has gone
    /// @throws RuntimeException that ended the computation
    public static <T> T join(CompletableFuture<T> answer) {
        while (true) {
            require();
            try {
                return answer.get(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) { // it is still being computed
            } catch (InterruptedException e) {
                throw interrupted(e);
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException fault) throw fault;
                throw new CompletionException(failed);
            }
        }
    }

    /// Has [#by] ask this of the request.
    public static void ask(ServletRequest request, BooleanSupplier sender) {
        request.setAttribute(ATTRIBUTE, sender);
    }
}
