package org.glyphery.prediction;

import org.glyphery.NumberWords;
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

    /// "9 of 15".
    public String words() {
        return "%s of %s".formatted(NumberWords.count(right), NumberWords.count(count));
    }

    /// The interval, "36–80 %".
    ///
    /// @param decimals of a per cent
    public String range(int decimals) {
        return interval().percent(decimals) + " %";
    }
}
