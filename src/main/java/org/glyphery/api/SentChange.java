package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import org.glyphery.InvalidSetting;
import org.glyphery.prediction.ChangeNote;
import org.glyphery.prediction.ExpectedRevision;
import org.springframework.http.HttpHeaders;

/// A change to a served name as a request sends it: `If-Match` says which revision it has seen, or
/// by `*` that there must be such a name, `If-None-Match: *` that there must be none.
final class SentChange {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

    private static final String ANY = "*";

    private SentChange() {}

    static ChangeNote of(HttpServletRequest request, String note) {
        return new ChangeNote(
                expected(request), "%s, over HTTP".formatted(request.getRemoteAddr()), note);
    }

    /// The tag of a revision.
    static String tag(int revision) {
        return "\"%d\"".formatted(revision);
    }

    private static ExpectedRevision expected(HttpServletRequest request) {
        String absent = header(request, HttpHeaders.IF_NONE_MATCH);
        String seen = header(request, HttpHeaders.IF_MATCH);
        if (absent.isEmpty()) {
            return seen.isEmpty() ? new ExpectedRevision.Whatever() : matching(seen);
        }
        if (!seen.isEmpty()) {
            throw new InvalidSetting(HttpHeaders.IF_MATCH, "left out beside If-None-Match", seen);
        }
        if (absent.equals(ANY)) return new ExpectedRevision.Absent();
        throw new InvalidSetting(HttpHeaders.IF_NONE_MATCH, ANY, absent);
    }

    /// The lines of a header as one; empty where there is none.
    private static String header(HttpServletRequest request, String name) {
        return String.join(", ", Collections.list(request.getHeaders(name)));
    }

    private static ExpectedRevision matching(String seen) {
        if (seen.equals(ANY)) return new ExpectedRevision.Present();
        var tag = TAG.matcher(seen);
        if (tag.matches()) return new ExpectedRevision.Seen(Integer.parseInt(tag.group(1)));
        throw new InvalidSetting(
                HttpHeaders.IF_MATCH, "a revision in quotation marks, \"3\", or *", seen);
    }
}
