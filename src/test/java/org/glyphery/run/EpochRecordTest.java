package org.glyphery.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.glyphery.training.EpochCalibration;
import org.glyphery.training.EpochCalibration.CalibrationErrors;
import org.glyphery.training.Scores;
import org.glyphery.training.TestScores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EpochRecordTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Version 0.1 wrote no hashes, and knew of no further test splits.
    @Test
    void what_an_older_version_wrote_can_be_read() {
        String old =
                """
                {"scores": {"epoch": 2, "seconds": 1.5, "step": 30,
                  "training": {"crossEntropy": 0.5, "accuracy": 0.75},
                  "validation": null, "test": {"crossEntropy": 0.25, "accuracy": 0.875}},
                 "weightsSha256": "ab", "gradientNorms": []}
                """;
        var scores = new Scores(0.25, 0.875, Optional.empty());
        assertThat(JSON.readValue(old, EpochRecord.class))
                .isEqualTo(
                        new EpochRecord(
                                new EpochScores(
                                        2,
                                        1.5,
                                        30,
                                        new Scores(0.5, 0.75),
                                        Optional.empty(),
                                        Optional.of(scores)),
                                "ab",
                                List.of()));
    }

    @Test
    void what_is_written_comes_back() {
        var scores = new Scores(0.25, 0.875, Optional.of("cd"));
        var further = List.of(new TestScores("usps", "1", scores));
        var errors = new CalibrationErrors(0.04, 0.01);
        var calibration = new EpochCalibration(1.5, errors, Optional.of(errors));
        var epoch =
                new EpochScores(
                        1,
                        1,
                        1,
                        scores,
                        Optional.of(scores),
                        Optional.of(scores),
                        further,
                        Optional.of(calibration));
        var record = new EpochRecord(epoch, "ab", List.of());
        assertThat(JSON.readValue(JSON.writeValueAsString(record), EpochRecord.class))
                .isEqualTo(record);
    }
}
