package org.glyphery.dataset.statistics;

/// Pictures that tests draw themselves: a pixel's level is the share of it that lies within the
/// ink.
final class DrawnShapes {

    static final int SIDE = 28;

    private static final int FINE = 8;

    private DrawnShapes() {}

    /// Whether a point is within the ink.
    interface Shape {
        boolean holds(double x, double y);

        default Shape and(Shape other) {
            return (x, y) -> holds(x, y) || other.holds(x, y);
        }
    }

    /// All points within half a width of a line.
    static Shape stroke(double fromX, double fromY, double toX, double toY, double width) {
        double square = Math.pow(toX - fromX, 2) + Math.pow(toY - fromY, 2);
        return (x, y) -> {
            double along =
                    square == 0
                            ? 0
                            : ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / square;
            double share = Math.clamp(along, 0, 1);
            double nearX = fromX + share * (toX - fromX);
            double nearY = fromY + share * (toY - fromY);
            return Math.hypot(x - nearX, y - nearY) <= width / 2;
        };
    }

    /// All points within half a width of a circle.
    static Shape ring(double middleX, double middleY, double radius, double width) {
        return (x, y) -> Math.abs(Math.hypot(x - middleX, y - middleY) - radius) <= width / 2;
    }

    static byte[] levels(Shape shape) {
        byte[] levels = new byte[SIDE * SIDE];
        for (int pixel = 0; pixel < levels.length; pixel++) levels[pixel] = level(pixel, shape);
        return levels;
    }

    private static byte level(int pixel, Shape shape) {
        int inside = 0;
        for (int fine = 0; fine < FINE * FINE; fine++) {
            double x = pixel % SIDE + (fine % FINE + 0.5) / FINE;
            double y = Math.floorDiv(pixel, SIDE) + (Math.floorDiv(fine, FINE) + 0.5) / FINE;
            if (shape.holds(x, y)) inside++;
        }
        return (byte) Math.round(255.0 * inside / (FINE * FINE));
    }
}
