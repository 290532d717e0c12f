package org.glyphery.api.guard;

import java.time.Duration;
import org.glyphery.Limits;
import org.springframework.util.unit.DataSize;

/// How large one body may be, in what time it has to arrive, and the settings that say so.
record BodyLimit(DataSize size, String sizeSetting, Duration time, String timeSetting) {

    static BodyLimit of(Limits limits, boolean large) {
        return new BodyLimit(
                large ? limits.largeBody() : limits.body(),
                Limits.PREFIX + (large ? "large-body" : "body"),
                limits.bodyTime(),
                Limits.PREFIX + "body-time");
    }

    static BodyLimit of(UploadLimits limits) {
        return new BodyLimit(
                limits.size(),
                UploadLimits.PREFIX + "size",
                limits.time(),
                UploadLimits.PREFIX + "time");
    }

    long bytes() {
        return size.toBytes();
    }
}
