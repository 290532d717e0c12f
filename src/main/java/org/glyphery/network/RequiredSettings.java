package org.glyphery.network;

import java.util.List;
import org.glyphery.InvalidSetting;

/// What the settings of every architecture must be.
final class RequiredSettings {

    private RequiredSettings() {}

    static void requirePositive(String setting, int value) {
        if (value < 1) {
            throw new InvalidSetting(setting, "at least 1", value);
        }
    }

    static void requireAllPositive(String setting, List<Integer> values) {
        values.forEach(value -> requirePositive(setting, value));
    }

    static void requireRate(double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new InvalidSetting("dropout", "at least 0 and below 1", rate);
        }
    }
}
