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
                            such as an encoded slash or an encoded zero. Send names without these.\
                            """;
                });
    }
}
