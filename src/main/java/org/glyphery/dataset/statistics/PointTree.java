package org.glyphery.dataset.statistics;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Points in a few dimensions, halved again and again along the dimension in which they spread
/// most, so that those around one of them are found without a look at most others: Friedman,
/// Bentley & Finkel 1977, doi:10.1145/355744.355745.
final class PointTree {

    private static final int LEAF = 12;

    private final int dimensions;
    private final float[] coordinates; // [points, dimensions]
    private final int[] order; // of points; each half of a range is a half of the tree
    private final int[] splits; // the dimension along which a range is halved, by its middle

    /// @param coordinates [points, dimensions]; not copied
    PointTree(float[] coordinates, int dimensions) {
        this.dimensions = dimensions;
        this.coordinates = coordinates;
        order = IntStream.range(0, coordinates.length / dimensions).toArray();
        splits = new int[order.length];
        build(0, order.length);
    }

    /// Tells of every point at most that far from one, itself among them.
    void around(int point, double radius, IntConsumer found) {
        new RangeSearch(point, radius * radius, found).look(0, order.length, 0);
    }

    private void build(int from, int to) {
        if (to - from <= LEAF) return;
        int middle = (from + to) >>> 1;
        splits[middle] = widest(from, to);
        select(from, to - 1, middle, splits[middle]);
        build(from, middle);
        build(middle, to);
    }

    private float at(int place, int dimension) {
        return coordinates[order[place] * dimensions + dimension];
    }

    private int widest(int from, int to) {
        int widest = 0;
        float most = -1;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            float least = Float.POSITIVE_INFINITY;
            float greatest = Float.NEGATIVE_INFINITY;
            for (int place = from; place < to; place++) {
                least = Math.min(least, at(place, dimension));
                greatest = Math.max(greatest, at(place, dimension));
            }
            if (greatest - least > most) {
                most = greatest - least;
                widest = dimension;
            }
        }
        return widest;
    }

    /// Brings the point that would stand at `wanted`, were they sorted, there, lower ones before
    /// it: Hoare 1961, doi:10.1145/366622.366647.
    private void select(int from, int to, int wanted, int dimension) {
        while (from < to) {
            float pivot = at((from + to) >>> 1, dimension);
            int low = from;
            int high = to;
            while (low <= high) {
                while (at(low, dimension) < pivot) low++;
                while (at(high, dimension) > pivot) high--;
                if (low > high) break;
                int swapped = order[low];
                order[low++] = order[high];
                order[high--] = swapped;
            }
            if (wanted <= high) to = high;
            else if (wanted >= low) from = low;
            else return;
        }
    }

    /// One look around a point. How far a range is beyond the point is known dimension by
    /// dimension.
    private final class RangeSearch {
        private final int begin;
        private final double square;
        private final IntConsumer found;
        private final float[] beyond = new float[dimensions];

        RangeSearch(int point, double square, IntConsumer found) {
            begin = point * dimensions;
            this.square = square;
            this.found = found;
        }

        /// @param least the square of the distance at which the range begins
        void look(int from, int to, double least) {
            if (to - from <= LEAF) {
                for (int place = from; place < to; place++) compare(order[place]);
                return;
            }
            int middle = (from + to) >>> 1;
            int dimension = splits[middle];
            float offset = coordinates[begin + dimension] - at(middle, dimension);
            float before = beyond[dimension];
            double far = least - (double) before * before + (double) offset * offset;
            if (offset < 0) look(from, middle, least);
            else look(middle, to, least);
            if (far > square) return;
            beyond[dimension] = offset;
            if (offset < 0) look(middle, to, far);
            else look(from, middle, far);
            beyond[dimension] = before;
        }

        private void compare(int point) {
            double sum = 0;
            int other = point * dimensions;
            for (int dimension = 0; dimension < dimensions; dimension++) {
                float difference = coordinates[begin + dimension] - coordinates[other + dimension];
                sum += difference * difference;
                if (sum > square) return;
            }
            found.accept(point);
        }
    }
}
