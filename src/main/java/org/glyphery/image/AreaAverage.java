package org.glyphery.image;

/// Draws a plane at another size: each new pixel is the mean of the old ones that it covers, in
/// part or whole. Where it covers less than one, as one does that enlarges, the nearest two are
/// blended.
final class AreaAverage {

    private AreaAverage() {}

    /// Draws the plane on a square.
    ///
    /// @param placement where the plane's points come to lie on the new one
    /// @return `[side, side]`; what the plane does not reach is paper, 0
    static float[] draw(InkPlane plane, Placement placement, int side) {
        int height = plane.height();
        int width = plane.width();
        float[] narrow = new float[height * side];
        for (int x = 0; x < side; x++) {
            var covered = Covered.by(x, placement.scale(), placement.left());
            for (int y = 0; y < height; y++) {
                narrow[y * side + x] = covered.mean(plane.pixels(), y * width, 1, width);
            }
        }
        float[] drawn = new float[side * side];
        for (int y = 0; y < side; y++) {
            var covered = Covered.by(y, placement.scale(), placement.top());
            for (int x = 0; x < side; x++) {
                drawn[y * side + x] = covered.mean(narrow, x, side, height);
            }
        }
        return drawn;
    }

    /// What one new pixel covers of a row or column of old ones.
    private record Covered(double from, double to) {

        static Covered by(int pixel, double scale, double offset) {
            double middle = (pixel + 0.5 - offset) / scale;
            double half = Math.max(0.5 / scale, 0.5);
            return new Covered(middle - half, middle + half);
        }

        float mean(float[] values, int start, int stride, int count) {
            int first = (int) Math.max(0, Math.floor(from));
            int last = (int) Math.min(count - 1, Math.ceil(to) - 1);
            double sum = 0;
            for (int i = first; i <= last; i++) {
                double share = Math.min(to, i + 1) - Math.max(from, i);
                sum += share * values[start + i * stride];
            }
            return (float) (sum / (to - from));
        }
    }
}
