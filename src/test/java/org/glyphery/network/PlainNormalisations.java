package org.glyphery.network;

import java.util.function.Function;
import org.glyphery.network.LayerShape.Flat;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.Network.PlacedLayer;

/// Batch normalisation in plain Java and double precision, written out from its definition.
final class PlainNormalisations {

    private final Function<String, double[]> arrays;

    /// @param arrays parameters by their names
    PlainNormalisations(Function<String, double[]> arrays) {
        this.arrays = arrays;
    }

    double[][] apply(PlacedLayer placed, double[][] values, boolean training) {
        int channels =
                switch (placed.input()) {
                    case Maps maps -> maps.channels();
                    case Flat flat -> (int) flat.units();
                    case LayerShape.Sequence _ ->
                            throw new IllegalStateException("Sequences are not normalised");
                };
        double[] means = training ? means(values, channels) : arrays.apply(placed.name() + "/mean");
        double[] variances =
                training ? variances(values, means) : arrays.apply(placed.name() + "/variance");
        double[] scale = arrays.apply(placed.name() + "/scale");
        double[] shift = arrays.apply(placed.name() + "/shift");
        double[][] results = new double[values.length][values[0].length];
        for (int example = 0; example < values.length; example++) {
            for (int index = 0; index < values[example].length; index++) {
                int channel = index % channels;
                double distance = values[example][index] - means[channel];
                double deviation = Math.sqrt(variances[channel] + 0.001);
                results[example][index] = scale[channel] * distance / deviation + shift[channel];
            }
        }
        return results;
    }

    private static double[] means(double[][] values, int channels) {
        double[] means = new double[channels];
        int places = values.length * values[0].length / channels;
        for (double[] example : values) {
            for (int index = 0; index < example.length; index++) {
                means[index % channels] += example[index] / places;
            }
        }
        return means;
    }

    private static double[] variances(double[][] values, double[] means) {
        double[] variances = new double[means.length];
        int places = values.length * values[0].length / means.length;
        for (double[] example : values) {
            for (int index = 0; index < example.length; index++) {
                double distance = example[index] - means[index % means.length];
                variances[index % means.length] += distance * distance / places;
            }
        }
        return variances;
    }
}
