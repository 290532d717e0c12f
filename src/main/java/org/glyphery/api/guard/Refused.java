package org.glyphery.api.guard;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.glyphery.Access;
import org.glyphery.Bytes;
import org.glyphery.Limits;
import org.glyphery.NumberWords;

/// A request that goes no further, with the sentence that says why. An [IOException], so that it
/// passes through whatever reads the body.
final class Refused extends IOException {

    private static final int TOO_MANY = 429;
    private static final int FULL = 507;

    private final int status;
    private final String sentence;
    private final boolean asksForKey;

    Refused(int status, String sentence) {
        this(status, sentence, false);
    }

    private Refused(int status, String sentence, boolean asksForKey) {
        super(sentence);
        this.status = status;
        this.sentence = sentence;
        this.asksForKey = asksForKey;
    }

    static Refused withoutKey() {
        return new Refused(
                HttpServletResponse.SC_UNAUTHORIZED,
                """
                Glyphery answers here only with its access key, which whoever started it has set \
                (%s): send it as "Authorization: Bearer KEY", or open a page and enter it there.\
                """
                        .formatted(Access.KEY),
                true);
    }

    static Refused wrongKey() {
        return new Refused(
                HttpServletResponse.SC_UNAUTHORIZED,
                """
                This is not the access key of this Glyphery: \
                ask whoever started it for the setting %s.\
                """
                        .formatted(Access.KEY),
                true);
    }

    static Refused tooManyKeys() {
        return new Refused(
                TOO_MANY,
                """
                Too many wrong access keys came from this address: one more may be tried every \
                %d seconds. Pages on which the key was entered already go on.\
                """
                        .formatted(WrongTries.SECONDS_FOR_ONE_MORE),
                true);
    }

    static Refused tooLarge(BodyLimit limit) {
        return new Refused(
                HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                """
                The body of the request is larger than %s, which is the most that is read here: \
                send less, or raise the setting %s.\
                """
                        .formatted(Bytes.words(limit.bytes()), limit.sizeSetting()));
    }

    static Refused tooSlow(BodyLimit limit) {
        return new Refused(
                HttpServletResponse.SC_REQUEST_TIMEOUT,
                """
                The body of the request did not arrive within %s: \
                send it again without pauses, or raise the setting %s.\
                """
                        .formatted(NumberWords.time(limit.time()), limit.timeSetting()));
    }

    static Refused tooManyBytes(long most) {
        return new Refused(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                """
                The requests in work hold %s already, the most that they may together: \
                ask again in a second, or raise the setting %s, or give Java a larger heap (-Xmx).\
                """
                        .formatted(Bytes.words(most), setting("bodies-together")));
    }

    static Refused noTurn() {
        return new Refused(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                """
                Other large requests are taking all the memory that there is for reading them: \
                ask again in a second, send less at once, or give Java a larger heap (-Xmx).\
                """);
    }

    /// @param setting with its prefix
    static Refused tooMany(String what, int limit, String setting) {
        return new Refused(
                TOO_MANY,
                "%d %s already, the most at once: ask again in a second, or raise the setting %s."
                        .formatted(limit, what, setting));
    }

    static Refused otherCoding(String coding) {
        return new Refused(
                HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                """
                The body of the request says Content-Encoding: %s, which is not read here: \
                send it as it is, or as gzip.\
                """
                        .formatted(coding));
    }

    static Refused compressedUpload() {
        return new Refused(
                HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE,
                "A file of examples is sent as it is, without Content-Encoding: put it into a zip"
                        + " or tar.gz if it is to be smaller.");
    }

    static Refused noSpace(String left, String needed, String setting) {
        return new Refused(
                FULL,
                """
                The disk of the home folder has %s left, too little for this file and for the %s \
                that are kept free: free some space, or change the setting %s.\
                """
                        .formatted(left, needed, setting));
    }

    static Refused sessionHasEnded() {
        return new Refused(
                HttpServletResponse.SC_GONE,
                "The session that this connection belongs to has ended: load the page again.");
    }

    static Refused bodyForNobody() {
        return new Refused(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                "Nothing is sent to this address; open it with GET, without a body.");
    }

    static Refused unreadable(String why) {
        return new Refused(HttpServletResponse.SC_BAD_REQUEST, why);
    }

    int status() {
        return status;
    }

    String sentence() {
        return sentence;
    }

    /// Whether the same request can succeed a little later.
    boolean isForNow() {
        return status == TOO_MANY || status == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    /// What a client waits before it asks the same again.
    int secondsToWait() {
        return asksForKey ? WrongTries.SECONDS_FOR_ONE_MORE : 1;
    }

    /// Whether a person would be let in with a key.
    boolean asksForKey() {
        return asksForKey;
    }

    private static String setting(String name) {
        return Limits.PREFIX + name;
    }
}
