package org.glyphery.image;

import org.glyphery.image.Quadrilateral.Point;

/// Cuts a quadrilateral out of a picture: straightened where all of it is seen, so that a sheet
/// that was photographed from the side is seen from above, and otherwise in its upright box.
final class FieldCut {

    /// Less tilt than this, of a side's length, is none.
    private static final double LEVEL = 0.01;

    private final Quadrilateral field;
    private final UnitSquareMap ontoField;
    private final boolean isStraightened;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    /// @param isWhole whether no side is cut off by the picture's edge
    FieldCut(Picture picture, Quadrilateral field, boolean isWhole) {
        this.field = field;
        ontoField = UnitSquareMap.onto(field);
        isStraightened = isWhole && isTilted();
        if (isStraightened) {
            left = 0;
            top = 0;
            width = (int) Math.max(1, Math.round((field.length(0) + field.length(2)) / 2));
            height = (int) Math.max(1, Math.round((field.length(1) + field.length(3)) / 2));
        } else {
            var across = field.corners().stream().mapToDouble(Point::x).summaryStatistics();
            var down = field.corners().stream().mapToDouble(Point::y).summaryStatistics();
            left = Math.clamp(Math.round(across.getMin()), 0, picture.width() - 1);
            top = Math.clamp(Math.round(down.getMin()), 0, picture.height() - 1);
            width = Math.clamp(Math.round(across.getMax()), left + 1, picture.width()) - left;
            height = Math.clamp(Math.round(down.getMax()), top + 1, picture.height()) - top;
        }
    }

    private boolean isTilted() {
        for (int side = 0; side < 4; side++) {
            Point along = field.to(side).minus(field.from(side));
            double off = side % 2 == 0 ? along.y() : along.x();
            if (Math.abs(off) > Math.max(1, LEVEL * field.length(side))) return true;
        }
        return false;
    }

    /// Whether it has slanted sides all the same, beside which its rows go on to an upright box.
    boolean isSlanted() {
        return !isStraightened && isTilted();
    }

    /// What it cuts out of its picture, or of another plane of the same size.
    Picture of(Picture picture) {
        return isStraightened ? straightened(picture) : boxed(picture);
    }

    /// The place on the picture of a place of the cut.
    Point onPicture(double x, double y) {
        return isStraightened ? ontoField.at(x / width, y / height) : new Point(left + x, top + y);
    }

    private Picture straightened(Picture picture) {
        var pixels = new float[height * width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                Point place = onPicture(x + 0.5, y + 0.5);
                pixels[y * width + x] = blended(picture, place.x() - 0.5, place.y() - 0.5);
            }
        }
        return new Picture(height, width, pixels);
    }

    /// The map of the unit square onto a quadrilateral: Heckbert 1989, Fundamentals of Texture
    /// Mapping and Image Warping, 2.2.3.
    private record UnitSquareMap(Point first, Point u, Point v, double g, double h) {

        static UnitSquareMap onto(Quadrilateral field) {
            Point first = field.from(0);
            Point second = field.from(1);
            Point third = field.from(2);
            Point fourth = field.from(3);
            Point across = second.minus(third);
            Point down = fourth.minus(third);
            Point rest = first.minus(second).plus(1, third.minus(fourth));
            double g = rest.cross(down) / across.cross(down);
            double h = across.cross(rest) / across.cross(down);
            Point u = second.minus(first).plus(g, second);
            Point v = fourth.minus(first).plus(h, fourth);
            return new UnitSquareMap(first, u, v, g, h);
        }

        Point at(double shareAcross, double shareDown) {
            Point place = first.plus(shareAcross, u).plus(shareDown, v);
            double far = g * shareAcross + h * shareDown + 1;
            return new Point(place.x() / far, place.y() / far);
        }
    }

    private static float blended(Picture picture, double x, double y) {
        double column = Math.clamp(x, 0, picture.width() - 1);
        double row = Math.clamp(y, 0, picture.height() - 1);
        int left = (int) column;
        int top = (int) row;
        int right = Math.min(left + 1, picture.width() - 1);
        int bottom = Math.min(top + 1, picture.height() - 1);
        double across = column - left;
        double down = row - top;
        return (float)
                ((1 - down)
                                * ((1 - across) * picture.luminance(top, left)
                                        + across * picture.luminance(top, right))
                        + down
                                * ((1 - across) * picture.luminance(bottom, left)
                                        + across * picture.luminance(bottom, right)));
    }

    /// The upright box; what lies beside the field in a row has the level at the field's end there.
    private Picture boxed(Picture picture) {
        var pixels = new float[height * width];
        for (int y = 0; y < height; y++) {
            int[] columns = field.columns(top + y, picture.width());
            boolean isEmpty = columns[0] == columns[1];
            int first = isEmpty ? left : Math.clamp(columns[0], left, left + width - 1);
            int last =
                    isEmpty
                            ? left + width - 1
                            : Math.clamp(columns[1] - 1, first, left + width - 1);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] =
                        picture.luminance(top + y, Math.clamp(left + x, first, last));
            }
        }
        return new Picture(height, width, pixels);
    }
}
