package org.glyphery.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Compute;
import org.glyphery.training.EpochCalibration;
import org.glyphery.training.PlanJson;
import org.glyphery.training.RunId;
import org.glyphery.training.Scores;
import org.glyphery.training.TestScores;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Runs as rows of the database: each with its best and its last epoch.
public final class RunRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// Each run `r` with its best epoch `b` and its last one `l`, as [#run] reads it.
    public static final String SELECT =
            """
            select r.*,
                b.epoch b_epoch, b.seconds b_seconds, b.step b_step,
                b.training_cross_entropy b_training_cross_entropy, b.training_accuracy b_training_accuracy,
                b.validation_cross_entropy b_validation_cross_entropy, b.validation_accuracy b_validation_accuracy,
                b.test_cross_entropy b_test_cross_entropy, b.test_accuracy b_test_accuracy,
                b.validation_sha256 b_validation_sha256, b.test_sha256 b_test_sha256,
                b.further_tests b_further_tests, b.calibration b_calibration,
                l.epoch l_epoch, l.seconds l_seconds, l.step l_step,
                l.training_cross_entropy l_training_cross_entropy, l.training_accuracy l_training_accuracy,
                l.validation_cross_entropy l_validation_cross_entropy, l.validation_accuracy l_validation_accuracy,
                l.test_cross_entropy l_test_cross_entropy, l.test_accuracy l_test_accuracy,
                l.validation_sha256 l_validation_sha256, l.test_sha256 l_test_sha256,
                l.further_tests l_further_tests, l.calibration l_calibration
            from run r
                left join epoch b on b.run_id = r.id and b.epoch = r.best_epoch
                left join epoch l on l.run_id = r.id and l.epoch = r.last_epoch
            """;

    /// Leaves out what lies in the bin; more conditions follow with `and`.
    public static final String PRESENT = "where r.binned_at is null ";

    /// What lies in the bin, and nothing else.
    static final String BINNED = "where r.binned_at is not null ";

    /// The epochs of one run, in the columns that [#scores] reads with the prefix `b_`.
    static final String SELECT_EPOCHS =
            """
            select epoch b_epoch, seconds b_seconds, step b_step,
                training_cross_entropy b_training_cross_entropy, training_accuracy b_training_accuracy,
                validation_cross_entropy b_validation_cross_entropy, validation_accuracy b_validation_accuracy,
                test_cross_entropy b_test_cross_entropy, test_accuracy b_test_accuracy,
                validation_sha256 b_validation_sha256, test_sha256 b_test_sha256, further_tests b_further_tests,
                calibration b_calibration
            from epoch where run_id = ? order by epoch
            """;

    private RunRows() {}

    /// The id of a run, alone in its row.
    static RunId id(ResultSet row, int number) throws SQLException {
        return new RunId(row.getString(1));
    }

    public static Run run(ResultSet row, int number) throws SQLException {
        double seconds = row.getDouble("training_seconds");
        Optional<Double> trainingSeconds = row.wasNull() ? Optional.empty() : Optional.of(seconds);
        return new Run(
                new RunId(row.getString("id")),
                new ModelName(row.getString("model")),
                PlanJson.readStored(row.getString("plan")),
                RunStatus.valueOf(row.getString("status")),
                row.getLong("parameters"),
                new Compute(row.getInt("towers"), row.getInt("threads")),
                row.getTimestamp("created_at").toInstant(),
                trainingSeconds,
                Optional.ofNullable(row.getString("failure")),
                Optional.ofNullable(row.getString("remark")),
                scores(row, "b_"),
                scores(row, "l_"));
    }

    /// @param prefix of the columns, `b_` for the best epoch and `l_` for the last
    static Optional<EpochScores> scores(ResultSet row, String prefix) throws SQLException {
        int epoch = row.getInt(prefix + "epoch");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(
                new EpochScores(
                        epoch,
                        row.getDouble(prefix + "seconds"),
                        row.getLong(prefix + "step"),
                        trainingScores(row, prefix),
                        scoresOf(row, prefix + "validation"),
                        scoresOf(row, prefix + "test"),
                        furtherTests(row.getString(prefix + "further_tests")),
                        Optional.ofNullable(row.getString(prefix + "calibration"))
                                .map(stored -> JSON.readValue(stored, EpochCalibration.class))));
    }

    /// What stands in the database; null where there are none.
    static @Nullable String furtherTests(EpochScores scores) {
        return scores.further().isEmpty() ? null : JSON.writeValueAsString(scores.further());
    }

    /// What stands in the database; null where there is none.
    static @Nullable String calibration(EpochScores scores) {
        return scores.calibration().map(JSON::writeValueAsString).orElse(null);
    }

    private static List<TestScores> furtherTests(@Nullable String stored) {
        return stored == null ? List.of() : List.of(JSON.readValue(stored, TestScores[].class));
    }

    private static Scores trainingScores(ResultSet row, String prefix) throws SQLException {
        return new Scores(
                row.getDouble(prefix + "training_cross_entropy"),
                row.getDouble(prefix + "training_accuracy"));
    }

    /// The scores of a split; absent where it is empty.
    private static Optional<Scores> scoresOf(ResultSet row, String split) throws SQLException {
        double crossEntropy = row.getDouble(split + "_cross_entropy");
        if (row.wasNull()) return Optional.empty();
        return Optional.of(
                new Scores(
                        crossEntropy,
                        row.getDouble(split + "_accuracy"),
                        Optional.ofNullable(row.getString(split + "_sha256"))));
    }
}
