package org.glyphery.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and times as pages write them, in the server's time zone.
public final class Dates {

    private static final DateTimeFormatter DAY = written("d MMMM uuuu");
    private static final DateTimeFormatter DAY_OF_YEAR = written("d MMM");
    private static final DateTimeFormatter MINUTE = written("d MMM, HH:mm");

    private Dates() {}

    private static DateTimeFormatter written(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
                .withZone(ZoneId.systemDefault());
    }

    /// "7 March 2026".
    public static String day(Instant moment) {
        return DAY.format(moment);
    }

    /// "29 Nov".
    public static String dayOfYear(Instant moment) {
        return DAY_OF_YEAR.format(moment);
    }

    /// "29 Nov, 14:02".
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
