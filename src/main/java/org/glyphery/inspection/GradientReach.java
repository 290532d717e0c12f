package org.glyphery.inspection;

import java.util.List;
import org.glyphery.network.NamedArray;

/// How far back in a sequence learning reaches: the norm of the gradient of the loss at each step,
/// meaned over some examples. Where it has vanished, what a network saw there cannot change its
/// weights any more. Bengio, Simard & Frasconi 1994, Learning long-term dependencies with gradient
/// descent is difficult.
///
/// @param examples how many
/// @param byStep `[steps]` each: by what is read, `reading1`, through which all ways of the
///   gradient lead, then by the output of each recurrent layer
public record GradientReach(int examples, List<NamedArray> byStep) {

    /// The share of the largest norm below which a gradient counts as vanished.
    static final double VANISHED = 0.01;

    public GradientReach {
        byStep = List.copyOf(byStep);
    }

    /// The number of steps that it reads.
    public int steps() {
        return read().length;
    }

    /// How many steps, counted from the last, lie behind the first one whose gradient has not
    /// vanished, that one included.
    public int reached() {
        float[] norms = read();
        double bound = VANISHED * largest();
        int first = 0;
        while (first < norms.length && norms[first] < bound) first++;
        return norms.length - first;
    }

    /// The first step's norm beside the largest; 0 where all are zero.
    public double firstShare() {
        double largest = largest();
        return largest == 0 ? 0 : read()[0] / largest;
    }

    private double largest() {
        double largest = 0;
        for (float norm : read()) largest = Math.max(largest, norm);
        return largest;
    }

    private float[] read() {
        return byStep.getFirst().values();
    }
}
