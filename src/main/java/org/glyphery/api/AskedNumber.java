package org.glyphery.api;

import org.glyphery.InvalidSetting;

/// A whole number that an address names.
final class AskedNumber {

    private AskedNumber() {}

    /// The number itself, where it is within these bounds.
    ///
    /// @param name of the parameter
    static int require(String name, int number, int least, int most) {
        if (number >= least && number <= most) return number;
        throw new InvalidSetting(
                name, "a whole number from %d to %d".formatted(least, most), number);
    }
}
