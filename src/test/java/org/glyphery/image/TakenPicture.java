package org.glyphery.image;

import java.util.Arrays;
import org.glyphery.Randomness;

/// A picture as people take one, painted layer by layer: paper, what lies on or around it, digits,
/// light, grain.
public final class TakenPicture {

    /// Half of a glyph's diagonal, in sides of its digit.
    private static final double DIAGONAL = 1;

    private final Randomness randomness;
    private final int height;
    private final int width;
    private float[] levels;

    public TakenPicture(Randomness randomness, int height, int width, double paper) {
        this.randomness = randomness;
        this.height = height;
        this.width = width;
        levels = new float[height * width];
        Arrays.fill(levels, (float) paper);
    }

    /// How much of a layer covers a place, from 0 to 1.
    @FunctionalInterface
    public interface Layer {
        double cover(double x, double y);
    }

    /// Pixels of one digit, as large as it is wanted.
    ///
    /// @param glyph 28x28, white on black as in MNIST
    public record Digit(float[] glyph, double x, double y, double side, double degrees) {

        /// The glyph's own level at a place of the picture, blended between pixels.
        double at(double placeX, double placeY) {
            double turn = Math.toRadians(degrees);
            double right = placeX - x;
            double down = placeY - y;
            double column = (right * Math.cos(turn) + down * Math.sin(turn)) / side * 20 + 14 - 0.5;
            double row = (down * Math.cos(turn) - right * Math.sin(turn)) / side * 20 + 14 - 0.5;
            int left = (int) Math.floor(column);
            int top = (int) Math.floor(row);
            double across = column - left;
            double below = row - top;
            return (1 - below) * ((1 - across) * pixel(top, left) + across * pixel(top, left + 1))
                    + below
                            * ((1 - across) * pixel(top + 1, left)
                                    + across * pixel(top + 1, left + 1));
        }

        private double pixel(int row, int column) {
            boolean isInside = row >= 0 && row < 28 && column >= 0 && column < 28;
            return isInside ? glyph[row * 28 + column] : 0;
        }
    }

    /// A digit in ink of this level; the glyph's soft edges become as narrow as a pen's.
    public TakenPicture written(Digit digit, double ink) {
        int reach = (int) Math.ceil(DIAGONAL * digit.side());
        int left = Math.max(0, (int) digit.x() - reach);
        int right = Math.min(width, (int) digit.x() + reach);
        int bottom = Math.min(height, (int) digit.y() + reach);
        for (int y = Math.max(0, (int) digit.y() - reach); y < bottom; y++) {
            for (int x = left; x < right; x++) {
                double cover = smooth((digit.at(x + 0.5, y + 0.5) - 0.3) / 0.4);
                levels[y * width + x] += (float) (cover * (ink - levels[y * width + x]));
            }
        }
        return this;
    }

    public TakenPicture painted(Layer layer, double level) {
        for (int i = 0; i < levels.length; i++) {
            double cover = at(layer, i);
            levels[i] += (float) (cover * (level - levels[i]));
        }
        return this;
    }

    /// Everything takes so much of the light away.
    public TakenPicture shaded(Layer layer, double left) {
        for (int i = 0; i < levels.length; i++) {
            double cover = at(layer, i);
            levels[i] *= (float) (1 - cover * (1 - left));
        }
        return this;
    }

    private double at(Layer layer, int pixel) {
        int row = pixel / width;
        return layer.cover(pixel % width + 0.5, row + 0.5);
    }

    /// Streaks along rows that are a little askew, as wood has.
    public TakenPicture streaked(Layer layer, double depth) {
        var streaks = new double[4 * (height + width)];
        for (int i = 1; i < streaks.length; i++) {
            streaks[i] = 0.8 * streaks[i - 1] + 0.6 * depth * randomness.nextGaussian();
        }
        for (int i = 0; i < levels.length; i++) {
            int x = i % width;
            int y = i / width;
            double cover = layer.cover(x + 0.5, y + 0.5);
            levels[i] += (float) (cover * streaks[2 * y + x / 5]);
        }
        return this;
    }

    /// The light falls off from one side, the lens blurs by a pixel, and the sensor has grain.
    public Picture taken(double slope, double grain) {
        double angle = 2 * Math.PI * randomness.nextDouble();
        shaded(
                (x, y) ->
                        0.5
                                + 0.5
                                        * (Math.cos(angle) * (2 * x / width - 1)
                                                + Math.sin(angle) * (2 * y / height - 1))
                                        / 1.5,
                1 - slope);
        float[] blurred = GaussianBlur.of(levels, new PictureShape(height, width, 1), 0.7);
        for (int i = 0; i < levels.length; i++) {
            double level = blurred[i] + grain * randomness.nextGaussian();
            levels[i] = Math.round(255 * Math.clamp(level, 0, 1)) / 255f;
        }
        return new Picture(height, width, levels);
    }

    /// One side of a straight line through a place; the edge is so many pixels soft.
    public static Layer half(double x, double y, double degrees, double soft) {
        double turn = Math.toRadians(degrees);
        return (placeX, placeY) ->
                smooth(
                        0.5
                                + ((placeX - x) * Math.cos(turn) + (placeY - y) * Math.sin(turn))
                                        / Math.max(1, soft));
    }

    /// Parallel lines, and the rest of the plane between them.
    ///
    /// @param degrees against the horizontal
    public static Layer lines(double spacing, double thickness, double degrees, double offset) {
        double turn = Math.toRadians(degrees);
        return (x, y) -> {
            double along = (y * Math.cos(turn) - x * Math.sin(turn) + offset) / spacing;
            double off = Math.abs(along - Math.rint(along)) * spacing;
            return smooth(thickness / 2 - off + 0.5);
        };
    }

    /// A filled box that stands askew.
    public static Layer box(double x, double y, double wide, double high, double degrees) {
        double turn = Math.toRadians(degrees);
        return (placeX, placeY) -> {
            double right = placeX - x;
            double down = placeY - y;
            double across = Math.abs(right * Math.cos(turn) + down * Math.sin(turn)) - wide / 2;
            double below = Math.abs(down * Math.cos(turn) - right * Math.sin(turn)) - high / 2;
            return smooth(0.5 - Math.max(across, below));
        };
    }

    /// What is in the first and not in the second.
    public static Layer without(Layer first, Layer second) {
        return (x, y) -> first.cover(x, y) * (1 - second.cover(x, y));
    }

    /// What is in neither.
    public static Layer outside(Layer layer) {
        return (x, y) -> 1 - layer.cover(x, y);
    }

    private static double smooth(double value) {
        return Math.clamp(value, 0, 1);
    }
}
