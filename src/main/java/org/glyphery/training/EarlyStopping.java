package org.glyphery.training;

import java.util.List;
import org.glyphery.InvalidSetting;

/// Ends a training that gets no better: Prechelt 1998, "Early stopping, but when?",
/// doi:10.1007/3-540-49430-8_3.
///
/// @param patience epochs in a row that may pass without an improvement; 0 for no early stopping
/// @param leastImprovement by how much validation cross-entropy must fall below the lowest so far,
///   nats
public record EarlyStopping(int patience, double leastImprovement) {

    public static final EarlyStopping NONE = new EarlyStopping(0, 0);

    public EarlyStopping {
        if (patience < 0) {
            throw new InvalidSetting(
                    "patience", "at least 1, or 0 for no early stopping", patience);
        }
        if (!(leastImprovement >= 0 && leastImprovement < Double.POSITIVE_INFINITY)) {
            throw new InvalidSetting("least improvement", "at least 0", leastImprovement);
        }
    }

    public boolean isNone() {
        return patience == 0;
    }

    /// @param crossEntropies of validation, an epoch each, the first of them first
    boolean isDue(List<Double> crossEntropies) {
        if (isNone()) return false;
        double lowest = Double.POSITIVE_INFINITY;
        int since = 0;
        for (double crossEntropy : crossEntropies) {
            boolean better = crossEntropy < lowest - leastImprovement;
            since = better ? 0 : since + 1;
            lowest = better ? crossEntropy : lowest;
        }
        return since >= patience;
    }
}
