package org.glyphery.dataset.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.glyphery.dataset.Examples;

/// The examples whose pictures are nearest to one, pixel by pixel.
public final class PixelNeighbours {

    private static final double WHITE = 255;

    private static final Comparator<PixelNeighbour> NEAREST_FIRST =
            Comparator.comparingDouble(PixelNeighbour::distance)
                    .thenComparingInt(PixelNeighbour::index);

    private PixelNeighbours() {}

    /// One of the nearest.
    ///
    /// @param distance Euclidean, of pixels in [0, 1]
    public record PixelNeighbour(int index, double distance) {}

    /// The nearest, the very nearest first.
    ///
    /// @param picture as [Examples#copyBytes] has it
    /// @param itself the index that is left out, since the picture is that example; -1 for none
    public static List<PixelNeighbour> of(
            Examples examples, byte[] picture, int itself, int wanted) {
        var nearest = new PriorityQueue<PixelNeighbour>(NEAREST_FIRST.reversed());
        byte[] other = new byte[picture.length];
        long farthest = Long.MAX_VALUE;
        for (int index = 0; index < examples.count(); index++) {
            if (index == itself) continue;
            examples.copyBytes(index, other, 0);
            long squares = squares(picture, other, farthest);
            if (squares >= farthest) continue;
            nearest.add(new PixelNeighbour(index, Math.sqrt((double) squares) / WHITE));
            if (nearest.size() <= wanted) continue;
            nearest.poll();
            double last = nearest.element().distance() * WHITE;
            farthest = Math.round(last * last);
        }
        List<PixelNeighbour> ordered = new ArrayList<>(nearest);
        ordered.sort(NEAREST_FIRST);
        return List.copyOf(ordered);
    }

    /// The square of the distance, in levels; any number from `farthest` on where it is as large.
    private static long squares(byte[] one, byte[] other, long farthest) {
        long squares = 0;
        for (int place = 0; place < one.length && squares < farthest; place++) {
            int difference = (one[place] & 0xFF) - (other[place] & 0xFF);
            squares += (long) difference * difference;
        }
        return squares;
    }
}
