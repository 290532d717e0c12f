package org.glyphery.image;

/// How often each grey level occurs, in 256 steps between the lowest and the highest.
final class Levels {

    private static final int STEPS = 256;

    private final float lowest;
    private final float step;
    private final int[] counts = new int[STEPS];
    private int total;

    /// The levels of the values that `counted` names.
    Levels(float[] values, boolean[] counted) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (!counted[i]) continue;
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        lowest = Float.isFinite(low) ? low : 0;
        step = high > low ? (high - low) / (STEPS - 1) : 0;
        for (int i = 0; i < values.length; i++) {
            if (!counted[i]) continue;
            counts[step > 0 ? Math.round((values[i] - lowest) / step) : 0]++;
            total++;
        }
    }

    /// The level below which the given share of the values lies.
    float percentile(double share) {
        long wanted = (long) (share * total);
        int level = 0;
        long below = counts[0];
        while (level < STEPS - 1 && below <= wanted) below += counts[++level];
        return lowest + level * step;
    }

    /// The threshold between the two groups that differ most: Otsu 1979,
    /// doi:10.1109/TSMC.1979.4310076.
    float threshold() {
        return parting().threshold();
    }

    /// The share of all variance that lies between the two groups of [#threshold()], from 0 to 1.
    double separability() {
        double mean = 0;
        double squares = 0;
        for (int level = 0; level < STEPS; level++) {
            mean += (double) level * counts[level] / total;
            squares += (double) level * level * counts[level] / total;
        }
        double variance = squares - mean * mean;
        return variance > 0 ? parting().variance() / ((double) total * total) / variance : 0;
    }

    /// @param variance between the groups, in steps squared, times the square of the total
    private record Parting(float threshold, double variance) {}

    private Parting parting() {
        double sum = 0;
        for (int level = 0; level < STEPS; level++) sum += (double) level * counts[level];
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        double bestLevel = 0;
        for (int level = 0; level < STEPS - 1; level++) {
            below += counts[level];
            sumBelow += (double) level * counts[level];
            double above = total - below;
            if (below == 0 || above == 0) continue;
            double distance = sumBelow / below - (sum - sumBelow) / above;
            double variance = below * above * distance * distance;
            if (variance > best) {
                best = variance;
                // Halfway between the groups' means, as the best level is anywhere in a gap between
                // them.
                bestLevel = (sumBelow / below + (sum - sumBelow) / above) / 2;
            }
        }
        return new Parting((float) (lowest + bestLevel * step), Math.max(0, best));
    }
}
