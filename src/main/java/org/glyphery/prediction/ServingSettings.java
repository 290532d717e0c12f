package org.glyphery.prediction;

import java.time.Duration;
import org.glyphery.InvalidSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How models are kept and answer, `glyphery.serving.*`.
///
/// @param memory outside Java's heap that loaded models may take together; the one whose last
///   answer is longest ago is unloaded first
/// @param patience how long a batch waits for further questions at most
/// @param largestBatch pictures that are computed together
/// @param mostPictures of one request
@ConfigurationProperties("glyphery.serving")
record ServingSettings(DataSize memory, Duration patience, int largestBatch, int mostPictures) {

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(1);

    ServingSettings {
        if (memory.toBytes() < 1) {
            throw new InvalidSetting("glyphery.serving.memory", "at least 1 byte", memory);
        }
        if (patience.isNegative() || patience.compareTo(MOST_PATIENCE) > 0) {
            throw new InvalidSetting(
                    "glyphery.serving.patience",
                    "from 0 to %d ms".formatted(MOST_PATIENCE.toMillis()),
                    patience.toMillis() + " ms");
        }
        if (largestBatch < 1) {
            throw new InvalidSetting("glyphery.serving.largest-batch", "at least 1", largestBatch);
        }
        if (mostPictures < 1) {
            throw new InvalidSetting("glyphery.serving.most-pictures", "at least 1", mostPictures);
        }
    }
}
