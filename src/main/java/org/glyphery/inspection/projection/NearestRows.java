package org.glyphery.inspection.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows of numbers that lie nearest to others, by Euclid's distance, the nearest first. All of them
/// are compared.
///
/// @param count of neighbours that each has
/// @param rows [asked, count], the places of neighbours
/// @param distances [asked, count]
public record NearestRows(int count, int[] rows, float[] distances) {

    /// Hears how many rows were passed of how many.
    @FunctionalInterface
    interface Passed {
        void tell(int done, int all);
    }

    private record NearRow(int row, double distance) {}

    /// The nearest neighbours of all rows, among the others.
    ///
    /// @param rows [rows, width]
    /// @param wanted of each; fewer where there are no more
    static NearestRows ofAll(float[] rows, int width, int wanted, Passed passed) {
        int count = rows.length / width;
        int kept = Math.min(wanted, count - 1);
        var candidates = new NearCandidates(rows, width, kept);
        for (int first = 0; first < count; first = candidates.compare(first)) {
            passed.tell(first, count);
        }
        return joined(
                kept,
                IntStream.range(0, count)
                        .mapToObj(asked ->
                                nearest(
                                        candidates.of(asked),
                                        Arrays.copyOfRange(
                                                rows, asked * width, (asked + 1) * width),
                                        rows,
                                        kept)));
    }

    /// The nearest neighbours of one row, which may be any.
    ///
    /// @param among so many of the rows, the first
    /// @param itself the place of a row that does not count; -1 for none
    static NearestRows of(float[] row, float[] rows, int among, int wanted, int itself) {
        IntStream others =
                IntStream.range(0, Math.min(among, rows.length / row.length))
                        .filter(place -> place != itself);
        List<NearRow> nearest = nearest(others, row, rows, wanted);
        return joined(nearest.size(), Stream.of(nearest));
    }

    /// @param all of as many neighbours each
    private static NearestRows joined(int count, Stream<List<NearRow>> all) {
        List<NearRow> found = all.flatMap(List::stream).toList();
        float[] distances = new float[found.size()];
        for (int place = 0; place < distances.length; place++) {
            distances[place] = (float) found.get(place).distance();
        }
        return new NearestRows(count, found.stream().mapToInt(NearRow::row).toArray(), distances);
    }

    private static List<NearRow> nearest(IntStream places, float[] row, float[] rows, int wanted) {
        return places.mapToObj(place -> new NearRow(place, distance(row, rows, place)))
                .sorted(Comparator.comparingDouble(NearRow::distance))
                .limit(wanted)
                .toList();
    }

    private static double distance(float[] row, float[] rows, int place) {
        double sum = 0;
        int from = place * row.length;
        for (int column = 0; column < row.length; column++) {
            double difference = (double) row[column] - rows[from + column];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /// The places of one's neighbours.
    public int[] rows(int asked) {
        return Arrays.copyOfRange(rows, asked * count, (asked + 1) * count);
    }

    /// How far one's neighbours are.
    public float[] distances(int asked) {
        return Arrays.copyOfRange(distances, asked * count, (asked + 1) * count);
    }
}
