package org.glyphery.run;

import java.util.List;
import java.util.Optional;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The epochs of runs in the database.
final class EpochStore {

    private final JdbcClient jdbc;

    EpochStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All epochs of a run, the first of them first.
    List<EpochScores> of(RunId runId) {
        return jdbc.sql(RunRows.SELECT_EPOCHS)
                .param(runId.value())
                .query((row, _) -> RunRows.scores(row, "b_").orElseThrow())
                .list();
    }

    /// Stores an epoch in place of what there is of the same one, done in part.
    void replace(RunId runId, EpochScores scores, String weightsSha256) {
        jdbc.sql("delete from epoch where run_id = ? and epoch = ?")
                .params(runId.value(), scores.epoch())
                .update();
        jdbc.sql(
                        """
                        insert into epoch
                            (run_id, epoch, seconds, step, training_cross_entropy, training_accuracy,
                            validation_cross_entropy, validation_accuracy,
                            test_cross_entropy, test_accuracy, weights_sha256,
                            validation_sha256, test_sha256, further_tests, calibration)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(runId.value())
                .param(scores.epoch())
                .param(scores.seconds())
                .param(scores.step())
                .param(scores.training().crossEntropy())
                .param(scores.training().accuracy())
                .param(scores.validation().map(Scores::crossEntropy).orElse(null))
                .param(scores.validation().map(Scores::accuracy).orElse(null))
                .param(scores.test().map(Scores::crossEntropy).orElse(null))
                .param(scores.test().map(Scores::accuracy).orElse(null))
                .param(weightsSha256)
                .param(scores.validation().flatMap(Scores::examplesSha256).orElse(null))
                .param(scores.test().flatMap(Scores::examplesSha256).orElse(null))
                .param(RunRows.furtherTests(scores))
                .param(RunRows.calibration(scores))
                .update();
    }

    /// @return how many epochs ended after that step and are forgotten now
    int forgetAfter(RunId runId, long step) {
        return jdbc.sql("delete from epoch where run_id = ? and step > ?")
                .params(runId.value(), step)
                .update();
    }

    /// The checksum of an epoch's weights; absent where an older version stored none.
    Optional<String> weightsSha256(RunId runId, int epoch) {
        return jdbc.sql(
                        """
                        select weights_sha256 from epoch
                        where run_id = ? and epoch = ? and weights_sha256 is not null
                        """)
                .params(runId.value(), epoch)
                .query(String.class)
                .optional();
    }

    /// The checksum of the last epoch's weights; absent before there is one.
    Optional<String> lastWeightsSha256(RunId runId) {
        return jdbc.sql(
                        """
                        select weights_sha256 from epoch
                        where run_id = ? and weights_sha256 is not null
                        order by epoch desc fetch first 1 rows only
                        """)
                .param(runId.value())
                .query(String.class)
                .optional();
    }
}
