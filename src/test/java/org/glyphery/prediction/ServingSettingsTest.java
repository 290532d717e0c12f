package org.glyphery.prediction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ServingSettingsTest {

    static final ServingSettings DEFAULT =
            new ServingSettings(DataSize.ofMegabytes(512), Duration.ofMillis(2), 256, 4096);

    @Test
    void settings_that_cannot_work_are_named() {
        var memory = DataSize.ofMegabytes(1);
        var patience = Duration.ofMillis(2);
        refused("glyphery.serving.memory", () -> settings(DataSize.ofBytes(0), patience, 1, 1));
        refused("glyphery.serving.patience", () -> settings(memory, Duration.ofMillis(-1), 1, 1));
        refused("glyphery.serving.patience", () -> settings(memory, Duration.ofSeconds(2), 1, 1));
        refused("glyphery.serving.largest-batch", () -> settings(memory, patience, 0, 1));
        refused("glyphery.serving.most-pictures", () -> settings(memory, patience, 1, 0));
    }

    private static void refused(String setting, Runnable making) {
        assertThatThrownBy(making::run).hasMessageContaining("\"%s\"".formatted(setting));
    }

    private static void settings(
            DataSize memory, Duration patience, int largestBatch, int mostPictures) {
        var _ = new ServingSettings(memory, patience, largestBatch, mostPictures);
    }
}
