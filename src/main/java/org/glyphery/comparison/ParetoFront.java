package org.glyphery.comparison;

import java.util.List;

/// Which of several points nothing beats: none is at least as good in both coordinates and better
/// in one. Pareto 1906, Manuale di economia politica.
public final class ParetoFront {

    private ParetoFront() {}

    /// @param x smaller is better, and so for `y`
    public record FrontPoint(double x, double y) {

        private boolean beats(FrontPoint other) {
            return x <= other.x && y <= other.y && (x < other.x || y < other.y);
        }
    }

    /// Whether each of the points is on the front; equal points both are.
    public static List<Boolean> of(List<FrontPoint> points) {
        return points.stream()
                .map(point -> points.stream().noneMatch(other -> other.beats(point)))
                .toList();
    }
}
