package org.glyphery;

import jakarta.servlet.ServletRequest;
import java.util.function.BooleanSupplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Whether the sender of a request still waits for its answer: long work looks now and then, and
/// ends where nobody does.
public final class Awaited {

    private static final String ATTRIBUTE = Awaited.class.getName();

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

    /// Has [#by] ask this of the request.
    public static void ask(ServletRequest request, BooleanSupplier sender) {
        request.setAttribute(ATTRIBUTE, sender);
    }
}
