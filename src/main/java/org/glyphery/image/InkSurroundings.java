package org.glyphery.image;

import java.util.List;
import java.util.Optional;

/// Looks whether ink reaches the picture's edge, or frames other ink.
final class InkSurroundings {

    /// A frame lies along each side of its own box within this share of the box's size, so that it
    /// may be crooked by four degrees.
    private static final double BAND = 0.08;

    /// The share of each side's length that it covers. A circle covers 54 % of it.
    private static final double COVERED = 0.75;

    private final Patches patches;
    private final List<Patches.PatchBox> boxes;
    private final int height;
    private final int width;

    /// @param boxes of the patches that are the ink
    InkSurroundings(Patches patches, List<Patches.PatchBox> boxes, int height, int width) {
        this.patches = patches;
        this.boxes = boxes;
        this.height = height;
        this.width = width;
    }

    Optional<PictureWarning> warning() {
        for (var box : boxes) {
            boolean holdsOther = boxes.stream().anyMatch(other -> isInside(other, box));
            if (holdsOther && linesItsBox(box)) return Optional.of(PictureWarning.FRAMED);
        }
        return boxes.stream().anyMatch(box -> box.reachesEdge(height, width))
                ? Optional.of(PictureWarning.TOUCHES_EDGE)
                : Optional.empty();
    }

    private static boolean isInside(Patches.PatchBox inner, Patches.PatchBox outer) {
        return inner.left() > outer.left()
                && inner.top() > outer.top()
                && inner.right() < outer.right()
                && inner.bottom() < outer.bottom();
    }

    private boolean linesItsBox(Patches.PatchBox box) {
        int across = (int) (BAND * (box.right() - box.left()));
        int down = (int) (BAND * (box.bottom() - box.top()));
        return coversColumns(box, box.top(), box.top() + down)
                && coversColumns(box, box.bottom() - down, box.bottom())
                && coversRows(box, box.left(), box.left() + across)
                && coversRows(box, box.right() - across, box.right());
    }

    private boolean coversColumns(Patches.PatchBox box, int top, int bottom) {
        int covered = 0;
        for (int x = box.left(); x <= box.right(); x++) {
            if (patches.reaches(box, x, x, top, bottom)) covered++;
        }
        return covered >= COVERED * (box.right() - box.left() + 1);
    }

    private boolean coversRows(Patches.PatchBox box, int left, int right) {
        int covered = 0;
        for (int y = box.top(); y <= box.bottom(); y++) {
            if (patches.reaches(box, left, right, y, y)) covered++;
        }
        return covered >= COVERED * (box.bottom() - box.top() + 1);
    }
}
