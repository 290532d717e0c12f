package org.glyphery.network;

import org.glyphery.Randomness;
import org.glyphery.image.PictureShape;

/// Small batches of random pictures.
final class Batches {

    private Batches() {}

    /// Pixels uniform in [0, 1), labels uniform, all by the seed.
    static Batch random(long seed, PictureShape shape, int classes, int size) {
        var random = new Randomness(Randomness.key(seed));
        float[] pixels = new float[size * shape.pixels()];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            pixels[pixel] = (float) random.nextDouble();
        }
        int[] labels = new int[size];
        for (int example = 0; example < size; example++) {
            labels[example] = random.nextInt(classes);
        }
        return new Batch(pixels, labels, size);
    }

    /// Weights of which none is zero, so that every gradient is put to the test.
    static Weights weights(long seed, Network network) {
        return new Weights(
                network.parameters().stream().map(parameter -> array(seed, parameter)).toList());
    }

    private static NamedArray array(long seed, Parameter parameter) {
        var random = new Randomness(Randomness.key(seed, parameter.name().hashCode()));
        float[] values = new float[parameter.size()];
        for (int index = 0; index < values.length; index++) {
            double value = 0.5 * random.nextGaussian();
            values[index] =
                    switch (parameter.role()) {
                        case KERNEL, BIAS, LSTM_BIAS, SHIFT, RUNNING_MEAN -> (float) value;
                        case SCALE, RUNNING_VARIANCE -> (float) (0.5 + Math.abs(value));
                    };
        }
        return new NamedArray(parameter.name(), parameter.shape(), values);
    }
}
