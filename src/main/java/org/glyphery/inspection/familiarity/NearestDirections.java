package org.glyphery.inspection.familiarity;

import java.util.Arrays;

/// The directions nearest to another, the nearest first.
///
/// @param places of them
/// @param distance to the last of them, of unit vectors: the root of `2 - 2 cos`
record NearestDirections(int[] places, double distance) {

    /// @param rows [examples, components], each of length 1
    /// @param row one number a component, of length 1
    /// @param wanted how many; fewer where there are no more
    static NearestDirections of(float[] rows, float[] row, int wanted) {
        int count = rows.length / row.length;
        int[] places = new int[Math.min(wanted, count)];
        float[] cosines = new float[places.length];
        Arrays.fill(cosines, Float.NEGATIVE_INFINITY);
        for (int place = 0; place < count; place++) {
            float cosine = Directions.product(row, rows, place * row.length);
            int rank = places.length;
            while (rank > 0 && cosine > cosines[rank - 1]) rank--;
            if (rank == places.length) continue;
            System.arraycopy(cosines, rank, cosines, rank + 1, places.length - rank - 1);
            System.arraycopy(places, rank, places, rank + 1, places.length - rank - 1);
            cosines[rank] = cosine;
            places[rank] = place;
        }
        return new NearestDirections(
                places, Math.sqrt(Math.max(0, 2 - 2.0 * cosines[places.length - 1])));
    }
}
