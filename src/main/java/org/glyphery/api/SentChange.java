package org.glyphery.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.glyphery.InvalidSetting;
import org.glyphery.prediction.ChangeNote;
import org.glyphery.prediction.ExpectedRevision;
import org.springframework.http.HttpHeaders;

/// A change to a served name as a request sends it: `If-Match` says which revision it has seen,
/// `If-None-Match: *` that there must be no such name.
final class SentChange {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

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
        String absent = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (absent != null) {
            if (absent.equals("*")) return new ExpectedRevision.Absent();
            throw new InvalidSetting(HttpHeaders.IF_NONE_MATCH, "*", absent);
        }
        String seen = request.getHeader(HttpHeaders.IF_MATCH);
        if (seen == null) return new ExpectedRevision.Whatever();
        var tag = TAG.matcher(seen);
        if (!tag.matches()) {
            throw new InvalidSetting(
                    HttpHeaders.IF_MATCH, "a revision in quotation marks, \"3\"", seen);
        }
        return new ExpectedRevision.Seen(Integer.parseInt(tag.group(1)));
    }
}
