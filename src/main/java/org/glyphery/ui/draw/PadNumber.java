package org.glyphery.ui.draw;

import java.util.List;
import java.util.Optional;
import org.glyphery.prediction.DrawnNumbers;
import org.glyphery.prediction.Model;

/// The number on the pad, where several digits lie there.
final class PadNumber {

    private final DrawnNumbers numbers;
    private final DigitPad pad;
    private Optional<NumberOnPad> now = Optional.empty();

    PadNumber(DrawnNumbers numbers, DigitPad pad) {
        this.numbers = numbers;
        this.pad = pad;
    }

    /// Looks anew at what lies there.
    void read(PadContent sheet, List<Model> onShow) {
        now = NumberOnPad.of(sheet, onShow, numbers, now);
        bracket();
    }

    /// Answers are about this digit from now on.
    void choose(int place) {
        now = now.map(number -> number.choosing(place));
        bracket();
    }

    private void bracket() {
        pad.bracket(
                now.map(NumberOnPad::extents).orElseGet(List::of),
                now.map(NumberOnPad::chosen).orElse(0));
    }

    /// What models are asked about: the chosen digit, or all that lies there.
    PadContent part(PadContent sheet) {
        return now.map(NumberOnPad::part).orElse(sheet);
    }

    /// The verdict on all digits.
    ///
    /// @param onPart the verdict on what models were asked about
    PadVerdict told(PadVerdict onPart) {
        return now.map(onPart::of).orElse(onPart);
    }
}
