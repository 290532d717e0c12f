package org.glyphery.inspection.slices;

import org.glyphery.statistics.Interval;

/// How many of some pictures something holds of.
///
/// @param count of the pictures, at least 1
public record CountedShare(int hits, int count) {

    public double share() {
        return (double) hits / count;
    }

    /// The range in which the share lies with 95 % confidence, by Wilson's score method.
    public Interval interval() {
        return Interval.wilson(hits, count);
    }
}
