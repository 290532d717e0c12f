package org.glyphery.inspection;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// Searches for the smallest change of a picture with which a network reads the class that is asked
/// for.
///
/// Logits are taken to go on as straight as they begin where the search stands, and the nearest
/// point within the box is found that lies beyond the planes of all rivals; on the way there the
/// network is asked, and the search goes on from there: DeepFool (Moosavi-Dezfooli, Fawzi &
/// Frossard 2016, arXiv:1511.04599). What tips is moved back towards the picture until it just
/// does, and then to where the planes there are nearest to the picture: FAB (Croce & Hein 2020,
/// arXiv:1907.02044). Of a linear model the first step is exact.
final class CounterfactualSearch {

    private static final int MOST_STEPS = 40;

    /// A step that brings it less near than that is the last.
    private static final double NEARER = 0.999;

    /// The planes are passed by a little more than what tips.
    private static final double MARGIN = 2 * TargetedLogits.TIPS;

    private static final int TRIED_ON_A_WAY = 8;
    private static final int REFINEMENTS = 4;

    private final TargetedLogits logits;
    private final float[] picture;
    private final UnaryOperator<float[]> direction;
    private final BooleanSupplier mayGoOn;

    private int steps;
    private float[] best;
    private double distance = Double.POSITIVE_INFINITY; // of the best that tips
    private double bestLead = Double.NEGATIVE_INFINITY; // while none tips

    /// @param direction in which the picture is moved for a plane, from its normal
    /// @param mayGoOn asked before each step
    CounterfactualSearch(
            TargetedLogits logits,
            float[] picture,
            UnaryOperator<float[]> direction,
            BooleanSupplier mayGoOn) {
        this.logits = logits;
        this.picture = picture;
        this.direction = direction;
        this.mayGoOn = mayGoOn;
        best = picture;
    }

    /// Moves until it tips.
    FoundChange first() {
        float[] now = picture;
        while (steps < MOST_STEPS && !hasTipped() && mayGoOn.getAsBoolean()) {
            steps++;
            now = tried(now, NearestPoint.of(now, logits.sides(now, MARGIN), direction));
        }
        return new FoundChange(best, hasTipped(), steps);
    }

    /// Moves until it tips, and then along the boundary for as long as it comes nearer.
    FoundChange least() {
        boolean comesNearer = first().tips();
        while (steps < MOST_STEPS && comesNearer && mayGoOn.getAsBoolean()) {
            steps++;
            double before = distance;
            tried(best, NearestPoint.of(picture, logits.sides(best, MARGIN), direction));
            comesNearer = distance < NEARER * before;
        }
        return new FoundChange(best, hasTipped(), steps);
    }

    private boolean hasTipped() {
        return distance < Double.POSITIVE_INFINITY;
    }

    /// Asks the network on the way from one picture to another: there, half the way, a quarter ...
    ///
    /// @return where to go on: the nearest that tips, where one does, else the one that comes
    ///   closest to it
    private float[] tried(float[] from, float[] to) {
        var way =
                IntStream.range(0, TRIED_ON_A_WAY)
                        .mapToObj(halvings -> between(from, to, 1.0 / (1 << halvings)))
                        .toList();
        double[] leads = logits.leads(way);
        int foremost = 0;
        for (int place = 1; place < leads.length; place++) {
            if (leads[place] > leads[foremost]) foremost = place;
        }
        if (leads[foremost] >= TargetedLogits.TIPS) {
            return keep(
                    back(
                            IntStream.range(0, leads.length)
                                    .filter(place -> leads[place] >= TargetedLogits.TIPS)
                                    .mapToObj(way::get)
                                    .min(Comparator.comparingDouble(this::far))
                                    .orElseThrow()));
        }
        if (!hasTipped() && leads[foremost] > bestLead) {
            bestLead = leads[foremost];
            best = way.get(foremost);
        }
        return way.get(foremost);
    }

    private float[] keep(float[] tipping) {
        if (far(tipping) < distance) {
            distance = far(tipping);
            best = tipping;
        }
        return tipping;
    }

    /// The nearest to the picture that still tips, on the straight way.
    private float[] back(float[] tipping) {
        double low = 0;
        double high = 1;
        float[] last = tipping;
        for (int time = 0; time < REFINEMENTS; time++) {
            double apart = (high - low) / TRIED_ON_A_WAY;
            double begin = low;
            var way =
                    IntStream.rangeClosed(1, TRIED_ON_A_WAY)
                            .mapToObj(part -> between(picture, tipping, begin + part * apart))
                            .toList();
            double[] leads = logits.leads(way);
            int first = 0;
            while (first < leads.length - 1 && leads[first] < TargetedLogits.TIPS) first++;
            high = low + (first + 1) * apart;
            low = high - apart;
            last = way.get(first);
        }
        return last;
    }

    private static float[] between(float[] from, float[] to, double share) {
        float[] between = new float[from.length];
        for (int index = 0; index < between.length; index++) {
            between[index] = (float) (from[index] + share * (to[index] - from[index]));
        }
        return between;
    }

    private double far(float[] other) {
        return PictureDistance.between(picture, other);
    }
}
