package org.glyphery.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.glyphery.NumberWords;

/// Numbers as people read them at axes, shares as per cent; frontend/numerals.ts writes the same.
final class Numerals {

    /// The exactness of numbers that stand alone.
    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_UP);

    /// The number from which on one is told by its power of ten.
    private static final double LARGE = 1e9;

    private static final double SMALL = 1e-4;

    private Numerals() {}

    /// A value as exact as the ticks beside it.
    ///
    /// @param largest absolute value of the axis, by which all its ticks are written alike
    static String tick(double value, RoundNumber step, double largest, boolean share) {
        if (share) return tick(100 * value, step.exponent() + 2, 100 * largest) + " %";
        return tick(value, step.exponent(), largest);
    }

    private static String tick(double value, int exponent, double largest) {
        BigDecimal exact = new BigDecimal(value).setScale(-exponent, RoundingMode.HALF_UP);
        boolean scientific = largest >= LARGE || largest < SMALL;
        return scientific
                ? scientific(exact)
                : NumberWords.plain(exact.setScale(Math.max(0, -exponent)));
    }

    /// Alone: a share to a hundredth of a per cent, another number to four digits.
    static String alone(double value, boolean share) {
        if (!Double.isFinite(value)) return "–";
        return share ? NumberWords.percent(value) : short4(value);
    }

    /// A value of a logarithmic axis, as short as it is exact, to four digits.
    static String shortest(double value, boolean share) {
        return share ? short4(100 * value) + " %" : short4(value);
    }

    private static String short4(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGE;
        var exact = new BigDecimal(value);
        var rounded = (whole ? exact : exact.round(FOUR_DIGITS)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= LARGE || (size > 0 && size < SMALL)) return scientific(rounded);
        return NumberWords.plain(rounded.setScale(Math.max(0, rounded.scale())));
    }

    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) return "0";
        BigDecimal stripped = value.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        String digits = stripped.movePointLeft(exponent).toPlainString();
        return (digits + "e" + exponent).replace('-', '−');
    }
}
