package org.glyphery.inspection.projection;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The rows that are likely to be nearest to each row of a table, by products in single precision,
/// a block of rows at a time.
///
/// A block lies column by column, so that the processor multiplies eight of its rows at once, and
/// four columns are added at a time; where the row that is compared has a zero, as half of the
/// numbers behind a ReLU are, there is nothing to multiply. Each pair is compared once.
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

    /// Compares a block of rows with themselves and all that come after them.
    ///
    /// @param first row of the block
    /// @return the first row of the next one
    int compare(int first) {
        int size = Math.min(BLOCK, count - first);
        float[] columns = columns(first, size);
        float[] products = new float[size];
        int[] filled = new int[width];
        for (int other = first; other < count; other++) {
            Arrays.fill(products, 0);
            multiply(columns, other * width, filled(other, filled), filled, products);
            take(other, first, products);
        }
        return first + size;
    }

    /// Lists the columns in which a row is not zero.
    ///
    /// @return how many
    private int filled(int row, int[] filled) {
        int found = 0;
        for (int column = 0; column < width; column++) {
            if (rows[row * width + column] != 0) filled[found++] = column;
        }
        return found;
    }

    private void multiply(float[] columns, int from, int count, int[] filled, float[] products) {
        int size = products.length;
        int place = 0;
        for (; place + 3 < count; place += 4) {
            int first = filled[place];
            int second = filled[place + 1];
            int third = filled[place + 2];
            int fourth = filled[place + 3];
            float[] numbers = {
                rows[from + first], rows[from + second], rows[from + third], rows[from + fourth]
            };
            add(
                    numbers,
                    columns,
                    first * size,
                    second * size,
                    third * size,
                    fourth * size,
                    products);
        }
        for (; place < count; place++) {
            int column = filled[place];
            add(rows[from + column], columns, column * size, products);
        }
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

    private static void add(
            float[] numbers,
            float[] columns,
            int first,
            int second,
            int third,
            int fourth,
            float[] products) {
        float one = numbers[0];
        float two = numbers[1];
        float three = numbers[2];
        float four = numbers[3];
        for (int row = 0; row < products.length; row++) {
            products[row] +=
                    one * columns[first + row]
                            + two * columns[second + row]
                            + three * columns[third + row]
                            + four * columns[fourth + row];
        }
    }

    private static void add(float number, float[] columns, int from, float[] products) {
        for (int row = 0; row < products.length; row++) {
            products[row] += number * columns[from + row];
        }
    }

    private void take(int other, int first, float[] products) {
        int before =
                Math.min(products.length, other - first); // each pair once, and none with itself
        for (int row = 0; row < before; row++) {
            float distance = squares[other] + squares[first + row] - 2 * products[row];
            offer(other, first + row, distance);
            offer(first + row, other, distance);
        }
    }

    private void offer(int asked, int row, float distance) {
        if (distance < distances[(asked + 1) * kept - 1]) insert(asked, row, distance);
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
