package org.glyphery.mechanics;

import java.math.BigDecimal;
import java.math.MathContext;

/// Numbers as steps and sentences have them.
final class NumberText {

    private static final MathContext DIGITS = new MathContext(10);

    private NumberText() {}

    /// Ten digits at most, "-0.5" or "1.776356839E-15".
    static String plain(double number) {
        if (!Double.isFinite(number)) return Double.toString(number);
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        double size = Math.abs(number);
        boolean isPlain = number == 0 || (size >= 1e-6 && size < 1e12);
        return isPlain ? rounded.toPlainString() : rounded.toString();
    }
}
