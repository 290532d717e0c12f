package org.glyphery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/// Why a text is not read as JSON, in words: what Jackson says is meant for whoever programs with
/// it.
public final class JsonFault {

    /// How Jackson tells of a name that stands twice in one object.
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.{1,60})\"");

    private JsonFault() {}

    /// The end of a sentence that has begun with the text, "is not JSON from line 2, column 5 on".
    public static String words(JacksonException fault) {
        if (fault instanceof StreamConstraintsException) {
            return "is nested too deeply, or holds a number, a name or a text that is too long"
                    + place(fault, ", in line %d");
        }
        Matcher twice = TWICE.matcher(String.valueOf(fault.getOriginalMessage()));
        if (twice.find()) {
            return "has the field \"%s\" twice%s"
                    .formatted(twice.group(1), place(fault, ", for the second time in line %d"));
        }
        return "is not JSON" + place(fault, " from line %d, column %d on");
    }

    private static String place(JacksonException fault, String words) {
        var at = fault.getLocation();
        if (at == null || at.getLineNr() < 1) return "";
        return words.formatted(at.getLineNr(), at.getColumnNr());
    }
}
