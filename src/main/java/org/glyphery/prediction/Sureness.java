package org.glyphery.prediction;

/// Whether an answer is to be taken at its word, by the same rule for pages and programs.
///
/// @param best the probability of the most probable class
/// @param second of the class that comes next
public record Sureness(double best, double second) {

    /// Less than this is not sure.
    private static final double LEAST = 0.6;

    /// A runner-up nearer than this could as well be the answer.
    private static final double LEAD = 0.15;

    /// Whether it is no guess.
    public boolean isSure() {
        return best >= LEAST && !isTorn();
    }

    /// Whether the runner-up could as well be the answer.
    public boolean isTorn() {
        return best - second < LEAD;
    }
}
