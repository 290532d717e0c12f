package org.glyphery;

/// How large a drawing may be that comes from outside.
///
/// @param points of all strokes together
public record InkLimits(int strokes, int points) {

    /// @throws InvalidSetting if there are more strokes than a drawing may have
    public void requireStrokes(int count) {
        require("number of strokes", count, strokes, "strokes");
    }

    /// @throws InvalidSetting if there are more points than a drawing may have
    public void requirePoints(int count) {
        require("number of points", count, points, "points");
    }

    private static void require(String name, int count, int most, String setting) {
        if (count > most) {
            throw new InvalidSetting(
                    name, "at most %d (%s%s)".formatted(most, Limits.PREFIX, setting), count);
        }
    }
}
