package org.glyphery.dataset.reader;

import java.nio.ByteOrder;

/// An array as a file has it, its header read and its length checked.
///
/// @param begin of the numbers within the file, in bytes
/// @param sizes of its dimensions, the first of which counts the examples
/// @param inFortranOrder whether the first dimension, not the last, is the one that changes fastest
record StoredArray(
        StoredFile file,
        long begin,
        Element element,
        ByteOrder order,
        long[] sizes,
        boolean inFortranOrder) {

    /// What the array holds.
    sealed interface Element {

        int bytes();

        /// Numbers.
        record OfNumbers(NumberType type) implements Element {
            @Override
            public int bytes() {
                return type.bytes();
            }
        }

        /// Texts of a fixed length, filled with zeros.
        ///
        /// @param signs in one text
        /// @param wide whether a sign is a code point of four bytes, not one of one byte
        record OfTexts(int signs, boolean wide) implements Element {
            @Override
            public int bytes() {
                return wide ? 4 * signs : signs;
            }
        }
    }

    String name() {
        return file.name();
    }

    Place place() {
        return file.place();
    }

    Place example(long index) {
        return Place.example(file.name(), index + 1);
    }

    int dimensions() {
        return sizes.length;
    }

    long examples() {
        return sizes[0];
    }

    /// Elements of one example.
    long width() {
        long width = 1;
        for (int dimension = 1; dimension < sizes.length; dimension++) width *= sizes[dimension];
        return width;
    }

    boolean holdsTexts() {
        return element instanceof Element.OfTexts;
    }

    /// Refuses a file whose length is another than its header says.
    StoredArray checked() {
        long expected;
        try {
            expected = element.bytes();
            for (long size : sizes) expected = Math.multiplyExact(expected, size);
        } catch (ArithmeticException tooMany) {
            expected = Long.MAX_VALUE;
        }
        long found = file.length() - begin;
        if (found != expected) {
            throw new UnreadableExamples(
                    place(),
                    found < expected
                            ? "the file is cut short: %,d bytes follow its header, which announces %,d"
                                    .formatted(found, expected)
                            : "the file has grown: %,d bytes follow its header, which announces %,d"
                                    .formatted(found, expected),
                    "Fetch or write it again.");
        }
        return this;
    }
}
