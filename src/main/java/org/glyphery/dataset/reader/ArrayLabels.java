package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.glyphery.dataset.reader.StoredArray.Element;

/// Labels in an array: numbers or texts, one an example or a row of which tells it.
///
/// @param inRows what a row of more than one number tells
record ArrayLabels(StoredArray array, RowMeaning inRows) {

    /// Two customs of having more than one number an example.
    enum RowMeaning {
        /// The place of the only one among zeros is the label.
        ONE_HOT,
        /// The first number is the label, others tell the writer and the like, as in QMNIST.
        FIRST
    }

    private static final long LARGEST_ROW = 10_000;

    ArrayLabels {
        boolean fits =
                array.holdsTexts()
                        ? array.width() == 1
                        : array.dimensions() <= 2
                                && array.width() >= 1
                                && array.width() <= LARGEST_ROW;
        if (!fits) {
            throw new UnreadableExamples(
                    array.place(),
                    "the labels have %d dimensions".formatted(array.dimensions()),
                    "Write one label an example, or one row with a single one in it.");
        }
    }

    /// Reads the next label.
    ///
    /// @param index of the example, from 0
    String next(ArrayReading reading, long index) throws IOException {
        ByteBuffer bytes = reading.next();
        return switch (array.element()) {
            case Element.OfNumbers(var type) -> label(bytes, type, index);
            case Element.OfTexts(_, var wide) -> text(bytes, wide, index);
        };
    }

    private String label(ByteBuffer bytes, NumberType type, long index) {
        if (array.width() == 1 || inRows == RowMeaning.FIRST) {
            return LabelNumbers.text(type.get(bytes, 0), array.example(index));
        }
        int found = -1;
        for (int column = 0; column < array.width(); column++) {
            double number = type.get(bytes, column * type.bytes());
            if (number == 0) continue;
            if (number != 1 || found >= 0) throw notOneHot(index);
            found = column;
        }
        if (found < 0) throw notOneHot(index);
        return Integer.toString(found);
    }

    private UnreadableExamples notOneHot(long index) {
        return new UnreadableExamples(
                array.example(index),
                "the row is no label: it should hold a single one among zeros",
                "Write one label an example.");
    }

    private String text(ByteBuffer bytes, boolean wide, long index) {
        var text = new StringBuilder();
        try {
            if (wide) {
                while (bytes.hasRemaining()) text.appendCodePoint(bytes.getInt());
            } else {
                text.append(StandardCharsets.UTF_8.decode(bytes));
            }
        } catch (IllegalArgumentException noSign) {
            throw new UnreadableExamples(
                    array.example(index),
                    "the label is no text",
                    "Fetch or write the file again.",
                    noSign);
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) end--;
        return text.substring(0, end);
    }
}
