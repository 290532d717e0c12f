package org.glyphery.prediction;

import org.glyphery.statistics.Interval;

/// How many of some pictures a model reads right, as of the drawings that people kept.
///
/// @param count at least 1
public record CountedRight(int right, int count) {

    public double share() {
        return (double) right / count;
    }

    public Interval interval() {
        return Interval.wilson(right, count);
    }
}
