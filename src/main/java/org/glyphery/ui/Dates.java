package org.glyphery.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as pages write them, in the server's time zone.
public final class Dates {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                    .withZone(ZoneId.systemDefault());

    private Dates() {}

    /// "7 March 2026".
    public static String day(Instant moment) {
        return DAY.format(moment);
    }
}
