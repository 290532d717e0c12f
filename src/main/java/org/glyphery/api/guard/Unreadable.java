package org.glyphery.api.guard;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;

/// What Tomcat refuses by itself before it knows who would answer.
final class Unreadable {

    private Unreadable() {}

    static Refused query() {
        return Refused.unreadable(
                "The parameters behind the question mark cannot be read: encode them as UTF-8, with"
                        + " % before each byte.");
    }

    /// Whoever takes a session's number out of an address can act for the person whose it is.
    static Refused session() {
        return Refused.unreadable(
                "The address holds ;jsessionid=, which is not read here: sessions are told by their"
                        + " cookie alone. Open the address without it.");
    }

    static Refused of(Request request, int status) {
        return new Refused(
                status,
                switch (status) {
                    case HttpServletResponse.SC_METHOD_NOT_ALLOWED ->
                            "%s is not how to ask here; use GET or POST."
                                    .formatted(request.getMethod());
                    case HttpServletResponse.SC_NOT_FOUND -> "There is nothing at this address.";
                    default ->
                            """
                            The request cannot be read: its address or its headers hold what none may hold, \
                            such as an encoded slash, an encoded zero, or a length that is no number. \
                            Send it without these.\
                            """;
                });
    }
}
