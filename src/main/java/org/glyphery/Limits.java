package org.glyphery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much may come from outside: `glyphery.limits`, with their defaults in `application.yml`.
///
/// @param body of a request with a plan, a drawing or a study, and of what pages send
/// @param largeBody of a request with arrays of numbers or pictures
/// @param bodiesTogether of all requests that are in work at the same time
/// @param bodyTime in which a body has to arrive
/// @param bodiesAtOnce bodies that arrive at the same time, of programs and of pages each
/// @param answersAtOnce requests of programs that models answer at the same time
/// @param probesAtOnce questions about what goes on in networks at the same time
/// @param requestsAtOnce other requests of programs at the same time
/// @param streams of events that are open at the same time
/// @param sessions of browsers that have pages open at the same time
/// @param perAddress streams, and sessions, of one address
/// @param pictureSize of a picture's file
/// @param picturePixels of a picture, width times height
/// @param pixelsTogether of the pictures of one request
/// @param picturePatience how long the pictures of one request may wait for others to be decoded
/// @param pictureTime in which one picture has to be decoded
/// @param strokes of a drawing
/// @param points of a drawing, all strokes together
/// @param jsonDepth arrays and objects within each other
/// @param jsonDigits signs of one number
@ConfigurationProperties("glyphery.limits")
public record Limits(
        DataSize body,
        DataSize largeBody,
        DataSize bodiesTogether,
        Duration bodyTime,
        int bodiesAtOnce,
        int answersAtOnce,
        int probesAtOnce,
        int requestsAtOnce,
        int streams,
        int sessions,
        int perAddress,
        DataSize pictureSize,
        int picturePixels,
        int pixelsTogether,
        Duration picturePatience,
        Duration pictureTime,
        int strokes,
        int points,
        int jsonDepth,
        int jsonDigits) {

    public static final String PREFIX = "glyphery.limits.";

    private static final DataSize LEAST = DataSize.ofKilobytes(1);

    /// Bodies are arrays of bytes, which end at 2 GiB.
    private static final DataSize MOST = DataSize.ofGigabytes(1);

    public Limits {
        requireBetween("body", body, LEAST, MOST);
        requireBetween("large-body", largeBody, body, MOST);
        requireBetween("bodies-together", bodiesTogether, largeBody, DataSize.ofTerabytes(1));
        requireTime("body-time", bodyTime);
        requireBetween("bodies-at-once", bodiesAtOnce, 1, 10_000);
        requireBetween("answers-at-once", answersAtOnce, 1, 10_000);
        requireBetween("probes-at-once", probesAtOnce, 1, 10_000);
        requireBetween("requests-at-once", requestsAtOnce, 1, 10_000);
        requireBetween("streams", streams, 1, 100_000);
        requireBetween("sessions", sessions, 1, 100_000);
        requireBetween("per-address", perAddress, 1, 100_000);
        requireBetween("picture-size", pictureSize, LEAST, MOST);
        requireBetween("picture-pixels", picturePixels, 1, 1_000_000_000);
        requireBetween("pixels-together", pixelsTogether, picturePixels, Integer.MAX_VALUE);
        requireTime("picture-patience", picturePatience);
        requireTime("picture-time", pictureTime);
        requireBetween("strokes", strokes, 1, 1_000_000);
        requireBetween("points", points, 1, 100_000_000);
        requireBetween("json-depth", jsonDepth, 8, 500);
        requireBetween("json-digits", jsonDigits, 32, 1_000);
    }

    /// Threads that the requests within these limits can take.
    public int threads() {
        return 2 * bodiesAtOnce + answersAtOnce + probesAtOnce + requestsAtOnce;
    }

    private static String words(DataSize size) {
        return Bytes.words(size.toBytes());
    }

    private static void requireBetween(
            String name, @Nullable DataSize size, DataSize least, DataSize most) {
        if (size == null || size.compareTo(least) < 0 || size.compareTo(most) > 0) {
            throw new InvalidSetting(
                    PREFIX + name,
                    "from %s to %s".formatted(words(least), words(most)),
                    size == null ? "missing" : words(size));
        }
    }

    private static void requireBetween(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new InvalidSetting(
                    PREFIX + name, "from %,d to %,d".formatted(least, most), number);
        }
    }

    private static void requireTime(String name, @Nullable Duration time) {
        if (time == null || time.toMillis() < 100 || time.toHours() >= 1) {
            throw new InvalidSetting(
                    PREFIX + name,
                    "from 100ms to 1h",
                    time == null ? "missing" : time.toMillis() + "ms");
        }
    }
}
