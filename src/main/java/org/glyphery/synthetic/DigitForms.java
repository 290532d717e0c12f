package org.glyphery.synthetic;

import java.util.Collection;
import java.util.List;

/// All forms that the generator writes.
///
/// They follow general descriptions of school scripts and regional handwriting of Europe, the
/// Americas and Asia; what each is and where it is taught stands with it. Shares and ranges were
/// chosen on the pen strokes of UniPen (Guyon et al. 1994) and on those of Alpaydin & Alimoglu,
/// which no network learns from.
public final class DigitForms {

    /// How often each digit is written, relative to the others: those that differ most between
    /// regions more often.
    private static final double[] DIGIT_SHARES = {1.2, 1.2, 1, 1, 1.2, 1, 1, 1.2, 1.1, 1.6};

    private static final List<List<DigitForm>> BY_DIGIT =
            List.of(
                    Zeros.forms(),
                    Ones.forms(),
                    Twos.forms(),
                    Threes.forms(),
                    Fours.forms(),
                    Fives.forms(),
                    Sixes.forms(),
                    Sevens.forms(),
                    Eights.forms(),
                    Nines.forms());

    private DigitForms() {}

    /// All of them, by digit.
    public static List<DigitForm> all() {
        return BY_DIGIT.stream().flatMap(Collection::stream).toList();
    }

    /// Those of one digit, the usual one first.
    public static List<DigitForm> of(int digit) {
        return BY_DIGIT.get(digit);
    }

    /// Which digit is written next.
    static int digit(Chance chance) {
        return chance.which(DIGIT_SHARES);
    }
}
