package org.glyphery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.glyphery.number.ComposedNumbers;
import org.glyphery.number.NetworkReader;
import org.glyphery.number.NumberTally;
import org.glyphery.number.UnipenDigits;
import org.glyphery.number.UnipenDigits.Written;
import org.glyphery.number.WholeDigits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// The starter CNN that the application trained from its empty home, on numbers composed of what
/// people wrote, in recordings on which no weight was chosen.
class RealNumbersTest {

    private static final String CNN = "cnn-16-32";
    private static final int NUMBERS = 360;

    @Test
    void numbers_are_split_into_their_digits_and_single_digits_stay_one()
            throws IOException, InterruptedException {
        List<Written> digits =
                digits().stream().filter(ComposedNumbers.TO_CHOOSE.negate()).toList();
        var glyphery = RunningGlyphery.shared();
        glyphery.awaitFinished(CNN);
        try (var cnn = glyphery.classifier(CNN);
                var whole = new WholeDigits(WholeDigits.shipped())) {
            var reader = new NetworkReader(cnn, whole);
            var composed = new ComposedNumbers(digits).of(List.of(2, 3, 4, 5), NUMBERS, 2);
            var numbers = NumberTally.of(composed, reader);
            var singles = NumberTally.of(ComposedNumbers.singles(digits), reader);

            assertThat(numbers.shareSplitRight()).isGreaterThanOrEqualTo(0.9);
            assertThat(singles.shareSplitRight()).isGreaterThanOrEqualTo(0.99);
        }
    }

    private static List<Written> digits() {
        Optional<List<Written>> digits = UnipenDigits.load();
        if (digits.isEmpty()) {
            String sentence =
                    "NO UNIPEN DIGITS: they do not lie beside the pen strokes, so no numbers were"
                            + " read.";
            System.err.println(sentence);
            Assumptions.abort(sentence);
        }
        return digits.orElseThrow();
    }
}
