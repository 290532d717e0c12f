package org.glyphery.inspection;

/// How far two pictures are from each other.
///
/// @param euclidean the L2 norm of their difference
/// @param meanChange the mean of the differences of their numbers, signs aside
/// @param changedPixels the number of pixels of which a number differs by more than a tenth
public record PictureDistance(double euclidean, double meanChange, int changedPixels) {

    private static final double CHANGED = 0.1;

    /// @param channels of a pixel
    static PictureDistance of(float[] one, float[] other, int channels) {
        double sum = 0;
        int changed = 0;
        for (int pixel = 0; pixel < one.length / channels; pixel++) {
            double most = 0;
            for (int channel = 0; channel < channels; channel++) {
                int index = pixel * channels + channel;
                double change = Math.abs((double) other[index] - one[index]);
                sum += change;
                most = Math.max(most, change);
            }
            if (most > CHANGED) changed++;
        }
        return new PictureDistance(between(one, other), sum / one.length, changed);
    }

    /// The L2 norm of the difference.
    static double between(float[] one, float[] other) {
        double squares = 0;
        for (int index = 0; index < one.length; index++) {
            double change = (double) other[index] - one[index];
            squares += change * change;
        }
        return Math.sqrt(squares);
    }
}
