package org.glyphery.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What one process measured of one network with one engine.
///
/// @param examplesPerSecond of the training step, making the batch included; one number an epoch
/// @param secondsPerEpoch of 60,000 examples
/// @param resident MiB after training
/// @param peak MiB
/// @param firstLoss mean cross-entropy of the first batch, nats
/// @param laterLoss mean over the last steps before the clock started, nats
record Timing(
        double examplesPerSecond,
        double secondsPerEpoch,
        double resident,
        double peak,
        double firstLoss,
        double laterLoss) {

    private static final String MARK = "timing ";

    /// One line that [#parsed] understands.
    String line() {
        return MARK
                + String.join(
                        " ",
                        Double.toString(examplesPerSecond),
                        Double.toString(secondsPerEpoch),
                        Double.toString(resident),
                        Double.toString(peak),
                        Double.toString(firstLoss),
                        Double.toString(laterLoss));
    }

    static Optional<Timing> parsed(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        double[] numbers =
                Arrays.stream(line.substring(MARK.length()).split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        return Optional.of(
                new Timing(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]));
    }

    /// The median of each number.
    static Timing median(List<Timing> timings) {
        return new Timing(
                Quantiles.median(timings.stream().mapToDouble(Timing::examplesPerSecond)),
                Quantiles.median(timings.stream().mapToDouble(Timing::secondsPerEpoch)),
                Quantiles.median(timings.stream().mapToDouble(Timing::resident)),
                Quantiles.median(timings.stream().mapToDouble(Timing::peak)),
                Quantiles.median(timings.stream().mapToDouble(Timing::firstLoss)),
                Quantiles.median(timings.stream().mapToDouble(Timing::laterLoss)));
    }
}
