package org.glyphery.network;

import java.util.List;

/// The mean picture of each class as a linear classifier, in closed form.
public final class ClosedFormTemplates {

    private final Network network;
    private final double[] sums; // [classes, pixels]
    private final long[] counts;

    /// @param network one dense layer from pixels to classes
    public ClosedFormTemplates(Network network) {
        this.network = network;
        sums = new double[network.classes() * network.input().pixels()];
        counts = new long[network.classes()];
    }

    public void add(Batch batch) {
        int pixels = network.input().pixels();
        for (int example = 0; example < batch.size(); example++) {
            int label = batch.labels()[example];
            counts[label]++;
            for (int pixel = 0; pixel < pixels; pixel++) {
                sums[label * pixels + pixel] += batch.pixels()[example * pixels + pixel];
            }
        }
    }

    /// Row of class c: its mean; bias: 0 or `-|mean|^2 / 2`. A class without examples is all zeros.
    public Weights weights(TemplateForm form) {
        int classes = network.classes();
        int pixels = network.input().pixels();
        float[] kernel = new float[pixels * classes];
        float[] bias = new float[classes];
        for (int label = 0; label < classes; label++) {
            double squared = 0;
            for (int pixel = 0; pixel < pixels; pixel++) {
                double mean = sums[label * pixels + pixel] / Math.max(1, counts[label]);
                kernel[pixel * classes + label] = (float) mean;
                squared += mean * mean;
            }
            bias[label] =
                    switch (form) {
                        case DOT_PRODUCT -> 0;
                        case NEAREST_MEAN -> (float) (-squared / 2);
                    };
        }
        List<Parameter> parameters = network.parameters();
        Parameter kernelOf = parameters.getFirst();
        Parameter biasOf = parameters.getLast();
        return new Weights(
                List.of(
                        new NamedArray(kernelOf.name(), kernelOf.shape(), kernel),
                        new NamedArray(biasOf.name(), biasOf.shape(), bias)));
    }
}
