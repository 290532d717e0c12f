package org.glyphery.inspection.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The rows that are likely to be nearest to each row of a table, by products in single precision,
/// a block of rows at a time.
///
/// A block lies column by column, so that the processor multiplies eight of its rows at once; where
/// the row that asks has a zero, as half of them are behind a ReLU, there is nothing to multiply.
final class NearCandidates {

    /// Rows of a block: their products with one row stay in the processor's nearest memory.
    private static final int BLOCK = 256;

    /// Candidates beyond those wanted, since products tell near rows apart less well than exact
    /// distances do.
    private static final int SPARE = 5;

    private final float[] rows;
    private final int width;
    private final int count;
    private final int kept;
    private final float[] squares;
    private final int[] places; // [rows, kept]
    private final float[] distances; // [rows, kept], squared, ascending

    /// @param rows [rows, width]
    NearCandidates(float[] rows, int width, int wanted) {
        this.rows = rows;
        this.width = width;
        count = rows.length / width;
        kept = Math.min(wanted + SPARE, count - 1);
        squares = new float[count];
        for (int place = 0; place < rows.length; place++) {
            squares[place / width] += rows[place] * rows[place];
        }
        places = new int[count * kept];
        distances = new float[count * kept];
        Arrays.fill(distances, Float.POSITIVE_INFINITY);
    }

    /// Compares all rows with a block of them.
    ///
    /// @param first row of the block
    /// @return the first row of the next one
    int compare(int first) {
        int size = Math.min(BLOCK, count - first);
        float[] columns = columns(first, size);
        float[] products = new float[size];
        for (int asked = 0; asked < count; asked++) {
            Arrays.fill(products, 0);
            for (int column = 0; column < width; column++) {
                float number = rows[asked * width + column];
                if (number != 0) add(number, columns, column * size, products);
            }
            take(asked, first, products);
        }
        return first + size;
    }

    /// @return [width, size]
    private float[] columns(int first, int size) {
        float[] columns = new float[width * size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < width; column++) {
                columns[column * size + row] = rows[(first + row) * width + column];
            }
        }
        return columns;
    }

    private static void add(float number, float[] columns, int from, float[] products) {
        for (int row = 0; row < products.length; row++) {
            products[row] += number * columns[from + row];
        }
    }

    private void take(int asked, int first, float[] products) {
        int last = (asked + 1) * kept - 1;
        for (int row = 0; row < products.length; row++) {
            float distance = squares[asked] + squares[first + row] - 2 * products[row];
            if (kept > 0 && distance < distances[last] && first + row != asked) {
                insert(asked, first + row, distance);
            }
        }
    }

    private void insert(int asked, int row, float distance) {
        int place = (asked + 1) * kept - 1;
        for (; place > asked * kept && distances[place - 1] > distance; place--) {
            distances[place] = distances[place - 1];
            places[place] = places[place - 1];
        }
        distances[place] = distance;
        places[place] = row;
    }

    /// The places of one's candidates.
    IntStream of(int asked) {
        return Arrays.stream(places, asked * kept, (asked + 1) * kept);
    }
}
