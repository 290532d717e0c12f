package org.glyphery.api.guard;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What in a text tells how a server in Java is made: names of classes, with their packages or as
/// Java's libraries have them, lines of a stack, and what the reader of JSON says of itself.
final class JavaNames {

    private static final Pattern NAMES =
            Pattern.compile(
                    "\\b(?:[a-z][a-z0-9_]*\\.){2,}[A-Z]\\w*|\\b\\w+(?:Exception|Throwable)\\b"
                        + "|\\bjava\\.\\w+"
                        + "|\\b(?:MultipartFile|JsonNode|ArrayList|LinkedHashMap|InputStream)\\b|\\b(?:StreamReadFeature|REDACTED|Source:"
                        + " )|\\bat \\w+\\([\\w.]+:\\d+\\)");

    private JavaNames() {}

    static List<String> in(String text) {
        return NAMES.matcher(text).results().map(MatchResult::group).distinct().toList();
    }
}
