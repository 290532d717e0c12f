package org.glyphery.image;

import java.util.Arrays;

/// Makes one plane out of a picture's colours, on which ink and paper differ: brightness, mostly.
///
/// On a transparent sheet it is the opacity, and where brightness says little beside colour, as of
/// red on blue or yellow on white, the place along the principal axis of the colours: the direction
/// in which they vary most, once the light's slow fall over the paper is taken away.
final class GreyLevels {

    private static final int CHANNELS = 3;

    /// The factor by which colours must vary more along their own axis than in brightness.
    private static final double COLOURFUL = 2.5;

    /// The largest eigenvalue of a matrix of three rows stands out after far fewer.
    private static final int ROUNDS = 100;

    private final ColourPlanes planes;
    private final float[][] channels;

    private GreyLevels(ColourPlanes planes) {
        this.planes = planes;
        channels = new float[][] {planes.red(), planes.green(), planes.blue()};
    }

    /// Grey levels of 0 to 1, `[height, width]` row by row.
    static float[] of(ColourPlanes planes) {
        if (!TransparentSheet.isTransparent(planes)) return new GreyLevels(planes).levels();
        var sheet = new TransparentSheet(planes);
        return sheet.isDrawnOnNothing() ? sheet.opacity() : new GreyLevels(sheet.filled()).levels();
    }

    private float[] levels() {
        if (isGrey()) return planes.luma();
        double[][] covariance = covariance();
        double[] axis = principalAxis(covariance);
        double[] luma = {
            ColourPlanes.luma(1, 0, 0), ColourPlanes.luma(0, 1, 0), ColourPlanes.luma(0, 0, 1)
        };
        // For greys, whose axis is the diagonal, the first is three times the second.
        double colours = variance(covariance, axis) / CHANNELS;
        double brightness = variance(covariance, luma);
        return colours > COLOURFUL * COLOURFUL * brightness ? along(axis) : planes.luma();
    }

    private boolean isGrey() {
        return Arrays.equals(planes.red(), planes.green())
                && Arrays.equals(planes.green(), planes.blue());
    }

    /// `[channel, channel]`
    private double[][] covariance() {
        var everywhere = new boolean[planes.red().length];
        Arrays.fill(everywhere, true);
        var light = new float[CHANNELS][];
        for (int channel = 0; channel < CHANNELS; channel++) {
            light[channel] =
                    new PaperLight(planes.height(), planes.width())
                            .fit(channels[channel], everywhere);
        }
        var covariance = new double[CHANNELS][CHANNELS];
        for (int pixel = 0; pixel < everywhere.length; pixel++) {
            for (int row = 0; row < CHANNELS; row++) {
                double difference = channels[row][pixel] - light[row][pixel];
                for (int column = 0; column < CHANNELS; column++) {
                    covariance[row][column] +=
                            difference * (channels[column][pixel] - light[column][pixel]);
                }
            }
        }
        return covariance;
    }

    /// The axis by power iteration from the channel that varies most, which no axis of equal
    /// channels can hide.
    private static double[] principalAxis(double[][] covariance) {
        int most = 0;
        for (int channel = 1; channel < CHANNELS; channel++) {
            if (covariance[channel][channel] > covariance[most][most]) most = channel;
        }
        var axis = new double[CHANNELS];
        axis[most] = 1;
        for (int round = 0; round < ROUNDS; round++) {
            var next = new double[CHANNELS];
            double squares = 0;
            for (int row = 0; row < CHANNELS; row++) {
                for (int column = 0; column < CHANNELS; column++) {
                    next[row] += covariance[row][column] * axis[column];
                }
                squares += next[row] * next[row];
            }
            if (squares == 0) return axis;
            for (int row = 0; row < CHANNELS; row++) axis[row] = next[row] / Math.sqrt(squares);
        }
        return axis;
    }

    private static double variance(double[][] covariance, double[] direction) {
        double variance = 0;
        for (int row = 0; row < CHANNELS; row++) {
            for (int column = 0; column < CHANNELS; column++) {
                variance += direction[row] * covariance[row][column] * direction[column];
            }
        }
        return variance;
    }

    /// Places along the axis, from 0 to 1 for the whole cube of colours.
    private float[] along(double[] axis) {
        double lowest = 0;
        double highest = 0;
        for (double part : axis) {
            lowest += Math.min(0, part);
            highest += Math.max(0, part);
        }
        var levels = new float[planes.red().length];
        for (int pixel = 0; pixel < levels.length; pixel++) {
            double sum = -lowest;
            for (int channel = 0; channel < CHANNELS; channel++) {
                sum += axis[channel] * channels[channel][pixel];
            }
            levels[pixel] = (float) Math.clamp(sum / (highest - lowest), 0, 1);
        }
        return levels;
    }
}
