package org.glyphery.dataset.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// IDX, the format of MNIST: two zero bytes, the type of the numbers, how many dimensions, the size
/// of each, then the numbers, all big-endian.
///
/// Format: LeCun, Cortes & Burges, "The MNIST database of handwritten digits".
final class IdxFile {

    static final int MOST_DIMENSIONS = 4;

    private IdxFile() {}

    static StoredArray of(StoredFile file) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(file.head(4 + 4 * MOST_DIMENSIONS));
        int dimensions = header.get(3);
        int length = 4 + 4 * dimensions;
        if (header.capacity() < length) {
            throw new UnreadableExamples(
                    file.place(), "the file is cut short in its header", "Fetch it again.");
        }
        long[] sizes = new long[dimensions];
        for (int dimension = 0; dimension < dimensions; dimension++) {
            sizes[dimension] = Integer.toUnsignedLong(header.getInt(4 + 4 * dimension));
        }
        NumberType type = NumberType.ofIdx(header.get(2)).orElseThrow();
        return new StoredArray(
                        file,
                        length,
                        new StoredArray.Element.OfNumbers(type),
                        ByteOrder.BIG_ENDIAN,
                        sizes,
                        false)
                .checked();
    }

    /// Pictures are the arrays of three or four dimensions, labels those of one or two.
    static ArrayPairs pairs(FileSet files, ReadingChoices choices) throws IOException {
        var arrays = new ArrayList<StoredArray>();
        for (StoredFile file : files.files()) arrays.add(of(file));
        List<StoredArray> pictures =
                arrays.stream().filter(array -> array.dimensions() > 2).toList();
        List<StoredArray> labels =
                arrays.stream().filter(array -> array.dimensions() <= 2).toList();
        return new ArrayPairs(
                "IDX",
                ArrayPairs.of(files, pictures, labels, choices, ArrayLabels.RowMeaning.FIRST));
    }
}
