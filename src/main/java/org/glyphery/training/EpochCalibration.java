package org.glyphery.training;

import java.util.Optional;

/// How far a network's confidence can be believed after an epoch, and what its logits are divided
/// by so that it can.
///
/// @param temperature chosen on the validation split, see [org.glyphery.network.Temperature]
/// @param validation errors on the split that the temperature was chosen on
/// @param test absent without a test split
public record EpochCalibration(
        double temperature, CalibrationErrors validation, Optional<CalibrationErrors> test) {

    /// Expected calibration errors in [0, 1], over [org.glyphery.statistics.Calibration#BINS] bins
    /// of equal width.
    ///
    /// @param asTrained at temperature 1
    /// @param calibrated at the temperature that was chosen
    public record CalibrationErrors(double asTrained, double calibrated) {}
}
