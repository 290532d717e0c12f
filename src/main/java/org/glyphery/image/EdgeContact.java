package org.glyphery.image;

import java.util.List;

/// How patches of ink touch the four sides of their picture.
///
/// A desk, a scanner's frame, a letterbox or a shadow takes a whole side or lies along both sides
/// of a corner; a stroke that ends at the edge does neither.
final class EdgeContact {

    private static final double WHOLE_SIDE = 0.95;

    /// The share of a corner patch's own two sides that lies on the edge.
    private static final double ALONG_CORNER = 0.75;

    private final int height;
    private final int width;
    private final int[][] counts;

    EdgeContact(Patches patches, int height, int width, List<Patches.PatchBox> boxes) {
        this.height = height;
        this.width = width;
        int most = boxes.stream().mapToInt(Patches.PatchBox::patch).max().orElse(0);
        counts = new int[most + 1][PictureSide.values().length];
        for (int x = 0; x < width; x++) {
            count(patches, x, PictureSide.TOP);
            count(patches, (height - 1) * width + x, PictureSide.BOTTOM);
        }
        for (int y = 0; y < height; y++) {
            count(patches, y * width, PictureSide.LEFT);
            count(patches, y * width + width - 1, PictureSide.RIGHT);
        }
    }

    /// A side of a picture.
    enum PictureSide {
        TOP(0),
        RIGHT(1),
        BOTTOM(2),
        LEFT(3);

        private final int place;

        PictureSide(int place) {
            this.place = place;
        }
    }

    private void count(Patches patches, int pixel, PictureSide side) {
        int patch = patches.at(pixel);
        if (patch > 0 && patch < counts.length) counts[patch][side.place]++;
    }

    boolean touches(Patches.PatchBox box, PictureSide side) {
        return counts[box.patch()][side.place] > 0;
    }

    boolean touches(Patches.PatchBox box) {
        return box.reachesEdge(height, width);
    }

    boolean touchesAllSides(Patches.PatchBox box) {
        for (PictureSide side : PictureSide.values()) if (!touches(box, side)) return false;
        return true;
    }

    /// Whether it takes all four sides, as paper does.
    boolean takesAllSides(Patches.PatchBox box) {
        int[] own = counts[box.patch()];
        return Math.min(own[PictureSide.TOP.place], own[PictureSide.BOTTOM.place])
                        >= WHOLE_SIDE * width
                && Math.min(own[PictureSide.LEFT.place], own[PictureSide.RIGHT.place])
                        >= WHOLE_SIDE * height;
    }

    /// Whether it lies along the edge as no stroke does, but for one across a picture that was
    /// cropped to its ink.
    boolean isArea(Patches.PatchBox box) {
        int[] own = counts[box.patch()];
        int across = Math.max(own[PictureSide.TOP.place], own[PictureSide.BOTTOM.place]);
        int down = Math.max(own[PictureSide.LEFT.place], own[PictureSide.RIGHT.place]);
        if (across >= WHOLE_SIDE * width || down >= WHOLE_SIDE * height) return true;
        return across > 1
                && down > 1
                && across + down >= ALONG_CORNER * (box.width() + box.height());
    }
}
