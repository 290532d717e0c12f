package org.glyphery.hand;

import java.util.ArrayList;
import java.util.List;

/// Own examples beside a network's answer: the logarithm of the probability of class c, plus
/// `alpha` times the largest `exp(-beta (1 - cos))` between what the network's last dense layer
/// gets of the picture and of each own example of c. Nothing is trained; a picture that is far from
/// all of them keeps its answer. After the cache models of Orhan 2018, arXiv:1805.08709, who adds
/// up where this takes the nearest alone.
///
/// Not safe for several threads that add; what is there may be asked by any number of them.
public final class NearestOwn {

    /// The weight of the nearest own example, nats where it is the picture itself.
    public static final double ALPHA = 16;

    /// The speed at which its weight falls as directions part.
    public static final double BETA = 10;

    /// An own example, as a head keeps it.
    ///
    /// @param direction what the last dense layer gets of it, at length 1
    record OwnDirection(float[] direction, int label) {

        /// @param embedding what the last dense layer gets of the example
        /// @param label from 0
        static OwnDirection of(float[] embedding, int label) {
            return new OwnDirection(NearestOwn.direction(embedding), label);
        }
    }

    private final List<OwnDirection> examples = new ArrayList<>();
    private final double alpha;
    private final double beta;

    /// A head that knows no example yet.
    ///
    /// @param alpha 0 or more
    /// @param beta 0 or more
    public NearestOwn(double alpha, double beta) {
        this.alpha = alpha;
        this.beta = beta;
    }

    /// @param embedding what the last dense layer gets of the example
    /// @param label from 0
    public void add(float[] embedding, int label) {
        add(OwnDirection.of(embedding, label));
    }

    void add(OwnDirection own) {
        examples.add(own);
    }

    public int count() {
        return examples.size();
    }

    /// The probabilities with what is known of the hand.
    ///
    /// @param embedding what the last dense layer gets of the picture
    /// @param probabilities without it, of each class, above 0
    /// @return of each class; they add up to 1
    public float[] helped(float[] embedding, float[] probabilities) {
        double[] nearest = new double[probabilities.length];
        float[] direction = direction(embedding);
        for (OwnDirection own : examples) {
            double near = Math.exp(-beta * (1 - cosine(direction, own.direction())));
            nearest[own.label()] = Math.max(nearest[own.label()], near);
        }
        double[] weights = new double[probabilities.length];
        double most = 0;
        for (double near : nearest) most = Math.max(most, near);
        double sum = 0;
        for (int label = 0; label < weights.length; label++) {
            weights[label] = probabilities[label] * Math.exp(alpha * (nearest[label] - most));
            sum += weights[label];
        }
        if (!(sum > 0)) return probabilities.clone(); // no class of them is possible
        float[] helped = new float[weights.length];
        for (int label = 0; label < helped.length; label++) {
            helped[label] = (float) (weights[label] / sum);
        }
        return helped;
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int place = 0; place < one.length; place++) product += one[place] * other[place];
        return product;
    }

    /// The same at length 1; nothing stays nothing.
    private static float[] direction(float[] embedding) {
        double squared = 0;
        for (float each : embedding) squared += (double) each * each;
        float[] direction = new float[embedding.length];
        if (squared == 0) return direction;
        double length = Math.sqrt(squared);
        for (int place = 0; place < direction.length; place++) {
            direction[place] = (float) (embedding[place] / length);
        }
        return direction;
    }
}
