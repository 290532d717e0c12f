package org.glyphery;

import jakarta.servlet.ServletRequest;
import java.util.function.BooleanSupplier;

/// Whether the sender of a request still waits for its answer: long work looks now and then, and
/// ends where nobody does.
public final class Awaited {

    private static final String ATTRIBUTE = Awaited.class.getName();

    private Awaited() {}

    /// @return to be asked by the thread that answers the request
    public static BooleanSupplier by(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof BooleanSupplier sender
                ? sender
                : () -> true;
    }

    /// Has [#by] ask this of the request.
    public static void ask(ServletRequest request, BooleanSupplier sender) {
        request.setAttribute(ATTRIBUTE, sender);
    }
}
