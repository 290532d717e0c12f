package org.glyphery.api.guard;

import java.time.Duration;
import org.glyphery.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much may come as a file of examples: `glyphery.uploads`, with their defaults in
/// `application.yml`. Such a body goes to the disk as it arrives, and never to memory.
///
/// @param size of one
/// @param time in which one has to arrive, as long as something arrives at all
/// @param atOnce that arrive at the same time
/// @param spaceLeft of the home folder's disk that none may take
@ConfigurationProperties("glyphery.uploads")
public record UploadLimits(DataSize size, Duration time, int atOnce, DataSize spaceLeft) {

    static final String PREFIX = "glyphery.uploads.";

    public UploadLimits {
        if (size.toBytes() < 1) throw new InvalidSetting(PREFIX + "size", "at least 1B", size);
        if (time.toMillis() < 100) {
            throw new InvalidSetting(PREFIX + "time", "at least 100ms", time.toMillis() + "ms");
        }
        if (atOnce < 1) throw new InvalidSetting(PREFIX + "at-once", "at least 1", atOnce);
    }
}
