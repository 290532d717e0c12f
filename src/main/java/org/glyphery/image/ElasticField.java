package org.glyphery.image;

import org.glyphery.Randomness;

/// A smooth random displacement of every pixel: random values on a coarse grid, joined by cubic
/// B-splines.
///
/// Simard et al. blur white noise instead; a spline through few nodes gives the same kind of field
/// at a fraction of the cost.
final class ElasticField {

    /// Pixels between nodes.
    private static final int SPACING = 7;

    private final int height;
    private final int width;
    private final int nodesAcross;
    private final float[] nodes;

    /// The nodes' values joined across, `[rows of nodes, width]`.
    private final float[] joined;

    private final float[] weights = new float[4 * SPACING];

    ElasticField(int height, int width) {
        this.height = height;
        this.width = width;
        nodesAcross = (width - 1) / SPACING + 4;
        nodes = new float[((height - 1) / SPACING + 4) * nodesAcross];
        joined = new float[nodes.length / nodesAcross * width];
        for (int place = 0; place < SPACING; place++) fillWeights(place);
    }

    private void fillWeights(int place) {
        float t = (float) place / SPACING;
        weights[4 * place] = (1 - t) * (1 - t) * (1 - t) / 6;
        weights[4 * place + 1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        weights[4 * place + 2] = (-3 * t * t * t + 3 * t * t + 3 * t + 1) / 6;
        weights[4 * place + 3] = t * t * t / 6;
    }

    /// Displacements in [-amount, amount], `[height, width]`.
    void fill(float[] displacements, double amount, Randomness randomness) {
        for (int node = 0; node < nodes.length; node++) {
            nodes[node] = (float) (amount * Warp.evenly(randomness));
        }
        joinAcross();
        for (int y = 0; y < height; y++) joinDown(y, displacements);
    }

    private void joinAcross() {
        for (int row = 0; row < nodes.length / nodesAcross; row++) {
            for (int x = 0; x < width; x++) {
                int first = row * nodesAcross + x / SPACING;
                int place = 4 * (x % SPACING);
                joined[row * width + x] =
                        weights[place] * nodes[first]
                                + weights[place + 1] * nodes[first + 1]
                                + weights[place + 2] * nodes[first + 2]
                                + weights[place + 3] * nodes[first + 3];
            }
        }
    }

    private void joinDown(int y, float[] displacements) {
        float[] joined = this.joined;
        int first = y / SPACING * width;
        int second = first + width;
        int third = second + width;
        int fourth = third + width;
        int place = 4 * (y % SPACING);
        float weight0 = weights[place];
        float weight1 = weights[place + 1];
        float weight2 = weights[place + 2];
        float weight3 = weights[place + 3];
        int to = y * width;
        for (int x = 0; x < width; x++) {
            displacements[to + x] =
                    weight0 * joined[first + x]
                            + weight1 * joined[second + x]
                            + weight2 * joined[third + x]
                            + weight3 * joined[fourth + x];
        }
    }
}
