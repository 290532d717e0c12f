package org.glyphery.inspection;

import java.util.List;
import java.util.function.UnaryOperator;

/// The point of the box [0, 1] that is nearest to another one and lies on the right side of planes:
/// one multiplier a plane, each set in turn so that its plane is just reached (Hildreth 1957, Naval
/// Research Logistics Quarterly 4).
final class NearestPoint {

    private static final int MOST_ROUNDS = 30;
    private static final int DOUBLINGS = 30;

    /// How far a multiplier may be from the right one, as a share of it.
    private static final double EXACT = 1e-7;

    private final float[] from;
    private final List<HalfSpace> sides;
    private final List<float[]> directions;
    private final double[] multipliers;

    /// Points x with `normal · x >= least`.
    record HalfSpace(float[] normal, double least) {}

    private NearestPoint(float[] from, List<HalfSpace> sides, UnaryOperator<float[]> direction) {
        this.from = from;
        this.sides = sides;
        directions = sides.stream().map(HalfSpace::normal).map(direction).toList();
        multipliers = new double[sides.size()];
    }

    /// @param direction in which one moves for a plane, from its normal; the normal itself for the
    ///   least distance
    /// @return the nearest; where the box holds no point of all sides, one that goes as far as
    ///   moving in these directions can
    static float[] of(float[] from, List<HalfSpace> sides, UnaryOperator<float[]> direction) {
        return new NearestPoint(from, sides, direction).find();
    }

    private float[] find() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double moved = 0;
            double most = 0;
            for (int side = 0; side < multipliers.length; side++) {
                double before = multipliers[side];
                multipliers[side] = reaching(side);
                moved = Math.max(moved, Math.abs(multipliers[side] - before));
                most = Math.max(most, multipliers[side]);
            }
            if (moved <= EXACT * most) break;
        }
        double[] values = moved(-1);
        float[] point = new float[values.length];
        for (int index = 0; index < point.length; index++) {
            point[index] = (float) Math.clamp(values[index], 0, 1);
        }
        return point;
    }

    /// The least multiplier with which a plane is reached, all others as they are.
    private double reaching(int side) {
        double[] others = moved(side);
        double missing = missing(side, others, 0);
        double slope = slope(side);
        if (missing <= 0 || slope <= 0) return 0; // there, or nothing that can be moved leads there
        double low = 0;
        double high = missing / slope; // as far as without the box
        for (int time = 0; missing(side, others, high) > 0; time++) {
            if (time == DOUBLINGS) return high; // the box ends before the plane
            low = high;
            high *= 2;
        }
        while (high - low > EXACT * high) {
            double middle = (low + high) / 2;
            if (missing(side, others, middle) <= 0) high = middle;
            else low = middle;
        }
        return high;
    }

    private double slope(int side) {
        float[] normal = sides.get(side).normal();
        float[] direction = directions.get(side);
        double slope = 0;
        for (int index = 0; index < normal.length; index++) {
            slope += (double) normal[index] * direction[index];
        }
        return slope;
    }

    private double missing(int side, double[] others, double multiplier) {
        float[] normal = sides.get(side).normal();
        float[] direction = directions.get(side);
        double product = 0;
        for (int index = 0; index < normal.length; index++) {
            double value = others[index] + multiplier * direction[index];
            product += normal[index] * Math.clamp(value, 0, 1);
        }
        return sides.get(side).least() - product;
    }

    /// The point to which the multipliers lead, the box aside.
    ///
    /// @param without the plane whose multiplier does not count; -1 for none
    private double[] moved(int without) {
        double[] values = new double[from.length];
        for (int index = 0; index < values.length; index++) values[index] = from[index];
        for (int side = 0; side < multipliers.length; side++) {
            if (side == without || multipliers[side] == 0) continue;
            float[] direction = directions.get(side);
            for (int index = 0; index < values.length; index++) {
                values[index] += multipliers[side] * direction[index];
            }
        }
        return values;
    }
}
