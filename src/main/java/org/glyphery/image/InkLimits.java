package org.glyphery.image;

import org.glyphery.InvalidSetting;

/// How large a drawing may be that comes from outside.
///
/// @param points of all strokes together
public record InkLimits(int strokes, int points) {

    void requireStrokes(int count) {
        require("number of strokes", count, strokes, "strokes");
    }

    void requirePoints(int count) {
        require("number of points", count, points, "points");
    }

    private static void require(String name, int count, int most, String setting) {
        if (count > most) {
            throw new InvalidSetting(
                    name, "at most %d (glyphery.limits.%s)".formatted(most, setting), count);
        }
    }
}
