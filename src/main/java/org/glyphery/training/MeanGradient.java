package org.glyphery.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The gradient of a mean cross-entropy, by the names of the learned arrays in their order.
record MeanGradient(Map<String, double[]> arrays) {

    /// The layer that an array belongs to.
    private static String layer(String array) {
        return array.substring(0, array.lastIndexOf('/'));
    }

    /// The L2 norm of each layer, over all its learned arrays; infinite where the backward pass has
    /// lost the numbers.
    Map<String, Double> norms() {
        Map<String, Double> norms = new LinkedHashMap<>();
        arrays.forEach((array, values) -> norms.merge(layer(array), squares(values), Double::sum));
        norms.replaceAll(
                (_, sum) -> Double.isFinite(sum) ? Math.sqrt(sum) : Double.POSITIVE_INFINITY);
        return norms;
    }

    /// The norms as they are kept where a plan asks for them: neither a database nor a plot takes
    /// infinity.
    List<GradientNorm> finiteNorms(int epoch) {
        List<GradientNorm> finite = new ArrayList<>();
        norms().forEach((layer, norm) -> {
            if (Double.isFinite(norm)) finite.add(new GradientNorm(epoch, layer, norm));
        });
        return finite;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) sum += value * value;
        return sum;
    }
}
