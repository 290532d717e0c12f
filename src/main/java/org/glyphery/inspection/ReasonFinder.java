package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.image.PictureShape;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Probe;
import org.glyphery.prediction.LoadedProbe;

/// Finds reasons of one network for one picture.
final class ReasonFinder {

    static final int POINTS = 50;
    private static final GaussLegendre RULE = GaussLegendre.of(POINTS);

    /// The gradient jumps where a ReLU or a maximum changes sides, so that more points in a row do
    /// not help; the rule is applied to halves of the way, quarters and eighths instead.
    private static final int MOST_PARTS = 8;

    private static final double COMPLETE = 0.01;

    /// Squares beside each other at most, unless the picture is so long that some of it would lie
    /// under none.
    private static final int MOST_SQUARES = 48;

    /// The side of the square that is made blank is a seventh of the picture's: 4 of 28 pixels.
    private static final int SQUARES_ALONG = 7;

    private final ProbeBatches asked;
    private final float[] picture;
    private final float[] blank;
    private final float[] weights;
    private final PictureShape shape;

    /// The logits of the picture, then those of the blank one.
    private final float[] ends;

    /// @param lent on whose threads is computed
    /// @param probe of it, or of the same network with other weights
    /// @param picture as the network's first layer with weights sees it
    /// @param blank what a picture is that shows nothing
    /// @param weights what each logit counts in what is explained
    ReasonFinder(LoadedProbe lent, Probe probe, float[] picture, float[] blank, float[] weights) {
        asked = new ProbeBatches(lent, probe);
        this.picture = picture;
        this.blank = blank;
        this.weights = weights;
        shape = probe.network().input();
        ends = logits(List.of(picture, blank));
    }

    ReasonMap find(ReasonMethod method) {
        double[] sums = explained(ends);
        double explained = sums[0] - sums[1];
        return switch (method) {
            case GRADIENT ->
                    reason(
                            method,
                            timesDifference(gradients(List.of(picture)).getFirst()),
                            explained);
            case INTEGRATED -> integrated(explained);
            case OCCLUSION -> reason(method, occluded(), explained);
        };
    }

    private ReasonMap reason(ReasonMethod method, float[] map, double explained) {
        var sides = List.of(shape.height(), shape.width(), shape.channels());
        return new ReasonMap(method, new NamedArray(method.word(), sides, map), explained);
    }

    /// Integrated gradients at as many points of the way as make them complete to a hundredth.
    private ReasonMap integrated(double explained) {
        ReasonMap found = reason(ReasonMethod.INTEGRATED, timesDifference(averaged(1)), explained);
        for (int parts = 2; parts <= MOST_PARTS && found.incompleteness() > COMPLETE; parts *= 2) {
            found = reason(ReasonMethod.INTEGRATED, timesDifference(averaged(parts)), explained);
        }
        return found;
    }

    private float[] timesDifference(float[] gradient) {
        float[] product = new float[gradient.length];
        for (int index = 0; index < product.length; index++) {
            product[index] = gradient[index] * (picture[index] - blank[index]);
        }
        return product;
    }

    /// The gradient averaged on the straight way from blank to the picture.
    ///
    /// @param parts of the way, each with all points of the rule
    private float[] averaged(int parts) {
        double[] sums = new double[picture.length];
        for (int part = 0; part < parts; part++) {
            List<float[]> way = new ArrayList<>();
            for (double point : RULE.points()) way.add(between((part + point) / parts));
            List<float[]> gradients = gradients(way);
            for (int point = 0; point < POINTS; point++) {
                double weight = RULE.weights()[point] / parts;
                float[] gradient = gradients.get(point);
                for (int index = 0; index < sums.length; index++) {
                    sums[index] += weight * gradient[index];
                }
            }
        }
        return floats(sums);
    }

    private float[] between(double share) {
        float[] between = new float[picture.length];
        for (int index = 0; index < between.length; index++) {
            between[index] = (float) (blank[index] + share * (picture[index] - blank[index]));
        }
        return between;
    }

    private float[] occluded() {
        int side = Math.max(1, Math.min(shape.height(), shape.width()) / SQUARES_ALONG);
        List<int[]> corners = new ArrayList<>();
        for (int y : starts(shape.height(), side)) {
            for (int x : starts(shape.width(), side)) corners.add(new int[] {y, x});
        }
        double whole = explained(ends)[0];
        double[] sums = new double[picture.length];
        int[] squares = new int[picture.length];
        for (var part : asked.parts(corners)) {
            double[] without =
                    explained(logits(part.stream().map(corner -> covered(corner, side)).toList()));
            for (int square = 0; square < without.length; square++) {
                for (int index : places(part.get(square), side)) {
                    sums[index] += whole - without[square];
                    squares[index]++;
                }
            }
        }
        for (int index = 0; index < sums.length; index++) {
            sums[index] /= squares[index] * (double) shape.channels();
        }
        return floats(sums);
    }

    /// The places at which squares begin along one side of the picture, half a square apart,
    /// further where it is long; the last one ends with the picture.
    static int[] starts(int length, int side) {
        int last = length - side;
        int count = last == 0 ? 1 : Math.min(MOST_SQUARES, 1 + Math.ceilDiv(2 * last, side));
        int apart = Math.min(Math.ceilDiv(last, Math.max(1, count - 1)), side);
        return IntStream.concat(
                        IntStream.iterate(
                                0, start -> start < last, start -> start + Math.max(1, apart)),
                        IntStream.of(last))
                .toArray();
    }

    private float[] covered(int[] corner, int side) {
        float[] covered = picture.clone();
        for (int index : places(corner, side)) covered[index] = blank[index];
        return covered;
    }

    private int[] places(int[] corner, int side) {
        int row = side * shape.channels();
        int[] places = new int[side * row];
        for (int index = 0; index < places.length; index++) {
            int y = corner[0] + index / row;
            int first = (y * shape.width() + corner[1]) * shape.channels();
            places[index] = first + index % row;
        }
        return places;
    }

    private List<float[]> gradients(List<float[]> pictures) {
        return asked.gradients(pictures, Collections.nCopies(pictures.size(), weights));
    }

    /// What the logits are divided by before softmax.
    double temperature() {
        return asked.temperature();
    }

    /// The logits of the picture's classes.
    float[] logits() {
        return Arrays.copyOf(ends, weights.length);
    }

    /// The weighted sums of logits, `[pictures, classes]`.
    private double[] explained(float[] logits) {
        double[] sums = new double[logits.length / weights.length];
        for (int index = 0; index < logits.length; index++) {
            sums[index / weights.length] +=
                    (double) weights[index % weights.length] * logits[index];
        }
        return sums;
    }

    /// @return [pictures, classes]
    float[] logits(List<float[]> pictures) {
        return asked.logits(pictures);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int index = 0; index < floats.length; index++) floats[index] = (float) values[index];
        return floats;
    }
}
