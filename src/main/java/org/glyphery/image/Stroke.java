package org.glyphery.image;

import java.util.List;
import org.glyphery.InvalidSetting;

/// What the pen draws between touching the paper and leaving it. One point is a tap: a dot.
public record Stroke(List<InkPoint> points) {

    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) throw new InvalidSetting("stroke", "at least one point", "empty");
    }
}
