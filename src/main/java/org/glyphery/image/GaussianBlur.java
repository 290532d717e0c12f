package org.glyphery.image;

/// Numbers of a picture spread over their neighbours by Gauss's bell, along rows and columns. What
/// lies outside the picture has no part in it.
public final class GaussianBlur {

    /// How many standard deviations it reaches.
    private static final double REACH = 3;

    private GaussianBlur() {}

    /// @param values `[height, width, channels]`, of any size and sign
    /// @param deviation the bell's standard deviation, pixels
    public static float[] of(float[] values, PictureShape shape, double deviation) {
        return along(true, along(false, values, shape, deviation), shape, deviation);
    }

    private static float[] along(
            boolean rows, float[] source, PictureShape shape, double deviation) {
        float[] target = new float[source.length];
        int reach = (int) Math.ceil(REACH * deviation);
        int length = rows ? shape.width() : shape.height();
        int step = rows ? shape.channels() : shape.width() * shape.channels();
        for (int index = 0; index < source.length; index++) {
            int place = index / step % length;
            double sum = 0;
            double weights = 0;
            int last = Math.min(reach, length - 1 - place);
            for (int far = Math.max(-reach, -place); far <= last; far++) {
                double weight = Math.exp(-far * far / (2 * deviation * deviation));
                sum += weight * source[index + far * step];
                weights += weight;
            }
            target[index] = (float) (sum / weights);
        }
        return target;
    }
}
