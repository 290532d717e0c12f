package org.glyphery.inspection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Quantised;
import org.glyphery.training.Snapshot;

/// The weights that look at the picture as one tiny picture: the strongest of the [PictureWindows],
/// in their order, as many as a thumbnail has room for.
///
/// @param levels [height, width] from 1 to 255, 128 for zero and for the lines between pictures
public record WeightThumbnail(int height, int width, byte[] levels) {

    /// Numbers along a side of which each can still be seen.
    private static final int SIDE = 32;

    private static final int MOST_ACROSS = 4;
    private static final int ZERO = 128;
    private static final int LARGEST = 127;

    /// The most numbers along a side of one picture.
    private static final int MOST_OF_ONE = 64;

    /// One picture of numbers.
    private record Tile(int height, int width, float[] values) {

        static Tile of(PictureWindow window, NamedArray array) {
            var whole = new Tile(window.height(), window.width(), window.of(array));
            int longer = Math.max(whole.height, whole.width);
            int shorter = Math.min(whole.height, whole.width);
            return whole.shrunk(longer > 2 * shorter ? shorter : longer);
        }

        /// Its upper left corner, so many numbers wide and high at most, and of these as many as
        /// can be seen.
        private Tile shrunk(int side) {
            int step = (side + MOST_OF_ONE - 1) / MOST_OF_ONE;
            int rows = Math.min(height, side) / step;
            int columns = Math.min(width, side) / step;
            float[] kept = new float[rows * columns];
            for (int place = 0; place < kept.length; place++) {
                kept[place] = values[place / columns * step * width + place % columns * step];
            }
            return new Tile(rows, columns, kept);
        }

        /// The sum of their squares.
        double strength() {
            double sum = 0;
            for (float value : values) sum += (double) value * value;
            return sum;
        }
    }

    /// @param snapshot of the arrays that the windows are parts of
    public static WeightThumbnail of(PictureWindows windows, Snapshot snapshot) {
        List<NamedArray> arrays = snapshot.kernels().stream().map(Quantised::restored).toList();
        List<Tile> all =
                windows.windows().stream()
                        .map(window -> Tile.of(window, array(arrays, window)))
                        .toList();
        Tile strongest = all.stream().max(Comparator.comparingDouble(Tile::strength)).orElseThrow();
        var alike =
                all.stream()
                        .filter(tile -> tile.height() == strongest.height())
                        .filter(tile -> tile.width() == strongest.width())
                        .toList();
        int across = across(strongest, alike.size());
        return drawn(strongest(alike, across * across), across);
    }

    private static NamedArray array(List<NamedArray> arrays, PictureWindow window) {
        return arrays.stream()
                .filter(array -> array.name().equals(window.array()))
                .findFirst()
                .orElseThrow();
    }

    private static int across(Tile tile, int count) {
        int side = Math.max(tile.height(), tile.width()) + 1;
        int fits = Math.clamp(SIDE / side, 1, MOST_ACROSS);
        return Math.min(fits, (int) Math.sqrt(count));
    }

    private static List<Tile> strongest(List<Tile> tiles, int most) {
        double least =
                tiles.stream()
                        .map(Tile::strength)
                        .sorted(Comparator.reverseOrder())
                        .skip(most - 1L)
                        .findFirst()
                        .orElse(0.0);
        return tiles.stream().filter(tile -> tile.strength() >= least).limit(most).toList();
    }

    private static WeightThumbnail drawn(List<Tile> tiles, int across) {
        int tileHeight = tiles.getFirst().height();
        int tileWidth = tiles.getFirst().width();
        int width = across * (tileWidth + 1) - 1;
        int height = across * (tileHeight + 1) - 1;
        byte[] levels = new byte[height * width];
        Arrays.fill(levels, (byte) ZERO);
        double largest =
                tiles.stream()
                        .flatMapToDouble(tile ->
                                IntStream.range(0, tile.values().length)
                                        .mapToDouble(place -> Math.abs(tile.values()[place])))
                        .max()
                        .orElse(0);
        for (int number = 0; number < tiles.size() && largest > 0; number++) {
            int top = number / across * (tileHeight + 1);
            int left = number % across * (tileWidth + 1);
            float[] values = tiles.get(number).values();
            for (int place = 0; place < values.length; place++) {
                int at = (top + place / tileWidth) * width + left + place % tileWidth;
                levels[at] = (byte) (ZERO + Math.round(LARGEST * values[place] / largest));
            }
        }
        return new WeightThumbnail(height, width, levels);
    }
}
