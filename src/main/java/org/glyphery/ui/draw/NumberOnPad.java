package org.glyphery.ui.draw;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.NumberWords;
import org.glyphery.prediction.DrawnNumbers;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.ReadDigit;

/// Several digits that are drawn side by side. The answers on the page are about one of them.
///
/// @param votes of the reading model on each digit, from left to right
/// @param chosen the place of the digit that the answers are about
record NumberOnPad(List<ReadDigit> digits, List<Vote> votes, int chosen) {

    NumberOnPad {
        digits = List.copyOf(digits);
        votes = List.copyOf(votes);
    }

    /// One of its digits, as the verdict shows it.
    record ShownDigit(String read, double probability, boolean sure) {}

    /// The number that the best of the models reads, which are not asked about anything but a
    /// drawing; absent where there is one digit, or none.
    ///
    /// @param before what lay there before: where its strokes are divided alike, the same digit
    ///   stays chosen, else the one that was written last is
    static Optional<NumberOnPad> of(
            PadContent sheet,
            List<Model> onShow,
            DrawnNumbers numbers,
            Optional<NumberOnPad> before) {
        if (!(sheet instanceof PadContent.Drawing(var ink))) return Optional.empty();
        return Verdicts.leader(onShow)
                .map(model -> of(model, numbers.read(model, ink), before))
                .filter(number -> !number.digits.isEmpty());
    }

    private static NumberOnPad of(
            Model model, List<ReadDigit> digits, Optional<NumberOnPad> before) {
        int chosen =
                before.filter(number -> strokes(number.digits).equals(strokes(digits)))
                        .map(NumberOnPad::chosen)
                        .orElseGet(() -> writtenLast(digits));
        return new NumberOnPad(
                digits,
                digits.stream().map(digit -> Vote.of(model, digit.answer())).toList(),
                chosen);
    }

    private static int writtenLast(List<ReadDigit> digits) {
        int last = 0;
        for (int place = 1; place < digits.size(); place++) {
            int stroke = digits.get(place).strokes().getLast();
            if (stroke > digits.get(last).strokes().getLast()) last = place;
        }
        return last;
    }

    /// The strokes of each digit.
    private static List<List<Integer>> strokes(List<ReadDigit> digits) {
        return digits.stream().map(ReadDigit::strokes).toList();
    }

    /// The same number with another digit chosen.
    NumberOnPad choosing(int place) {
        return new NumberOnPad(digits, votes, Math.clamp(place, 0, digits.size() - 1));
    }

    /// The chosen digit as if it lay there alone.
    PadContent part() {
        return new PadContent.Drawing(digits.get(chosen).ink());
    }

    /// The digits in a row.
    String text() {
        return votes.stream().map(Vote::read).collect(Collectors.joining());
    }

    boolean isSure() {
        return votes.stream().allMatch(Vote::isSure);
    }

    /// How many there are, and which of them the answers are about.
    String detail() {
        return "%s digits. What stands below is about digit %d, the %s: press another to see its own."
                .formatted(
                        NumberWords.capitalised(NumberWords.word(digits.size())),
                        chosen + 1,
                        votes.get(chosen).read());
    }

    List<ShownDigit> shown() {
        return votes.stream()
                .map(vote -> new ShownDigit(vote.read(), vote.probability(), vote.isSure()))
                .toList();
    }

    /// The places of the digits; none where nobody knows the side of the pad.
    List<DigitExtent> extents() {
        return digits.stream()
                .map(ReadDigit::ink)
                .filter(ink -> ink.side() > 0)
                .map(DigitExtent::of)
                .toList();
    }
}
