package org.glyphery.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glyphery.image.FrameFit.FieldFrame;
import org.glyphery.image.Patches.PatchBox;

/// Finds sheets that lie on something else, and frames around paper: patches of the lighter or the
/// darker half of the levels that fill or line a quadrilateral.
final class FrameFinder {

    /// The least height and width of a sheet or frame, of the picture's.
    private static final double LEAST = 0.2;

    /// Only the largest patches are looked at.
    private static final int MOST = 4;

    /// Corners as near as this, of a side, are those of the same frame.
    private static final double SAME = 0.03;

    private final Halves halves;
    private final InkSplit even;

    FrameFinder(Halves halves, InkSplit even) {
        this.halves = halves;
        this.even = even;
    }

    /// The frames, from the largest on.
    List<FieldFrame> frames() {
        List<FieldFrame> frames = new ArrayList<>();
        for (var half : List.of(halves.light(), halves.dark(), even.patches())) {
            addFrames(half, frames);
        }
        frames.sort(
                Comparator.comparingDouble((FieldFrame frame) -> frame.inside().shortSide())
                        .reversed());
        return frames;
    }

    private void addFrames(Patches patches, List<FieldFrame> frames) {
        int height = even.height();
        int width = even.width();
        var boxes = patches.boxes(Math.max(8, 5e-4 * height * width));
        var contact = new EdgeContact(patches, height, width, boxes);
        boxes.stream()
                .filter(box -> box.width() >= LEAST * width && box.height() >= LEAST * height)
                .filter(box -> !contact.touchesAllSides(box))
                .sorted(Comparator.comparingInt(FrameFinder::room).reversed())
                .limit(MOST)
                .flatMap(box -> new FrameFit(patches, box, height, width).frame().stream())
                .filter(frame -> frames.stream().noneMatch(other -> areSame(frame, other)))
                .forEach(frames::add);
    }

    private static int room(PatchBox box) {
        return box.width() * box.height();
    }

    /// A sheet whose edge is a line is found twice.
    private static boolean areSame(FieldFrame one, FieldFrame other) {
        if (one.isLine() != other.isLine()) return false;
        double most = SAME * other.inside().shortSide();
        for (int corner = 0; corner < 4; corner++) {
            if (one.inside().from(corner).distance(other.inside().from(corner)) > most)
                return false;
        }
        return true;
    }
}
