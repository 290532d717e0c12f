package org.glyphery.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.glyphery.prediction.Model;
import org.glyphery.prediction.ReadDigit;
import org.glyphery.run.ModelName;

/// A number of several digits that was drawn, as programs see it.
///
/// @param model that reads it
/// @param text its digits in a row
/// @param digits from left to right
record NumberEntry(ModelName model, String text, List<DigitEntry> digits) {

    /// One of its digits.
    ///
    /// @param strokes that make it, by their places in the request, from 0
    record DigitEntry(
            int label,
            @JsonProperty("class") String className,
            List<Integer> strokes,
            float[] probabilities) {

        private static DigitEntry of(Model model, ReadDigit digit) {
            var answer = digit.answer();
            return new DigitEntry(
                    answer.label(),
                    answer.className(model),
                    digit.strokes(),
                    answer.probabilities());
        }
    }

    /// @param digits none where the whole drawing is one
    static Optional<NumberEntry> of(Model model, List<ReadDigit> digits) {
        if (digits.isEmpty()) return Optional.empty();
        List<DigitEntry> entries =
                digits.stream().map(digit -> DigitEntry.of(model, digit)).toList();
        String text = entries.stream().map(DigitEntry::className).collect(Collectors.joining());
        return Optional.of(new NumberEntry(model.name(), text, entries));
    }
}
