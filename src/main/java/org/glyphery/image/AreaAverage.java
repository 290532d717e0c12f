package org.glyphery.image;

/// Draws planes at another size: each new pixel is the mean of the old ones that it covers, in part
/// or whole. Where it covers less than one, as one does that enlarges, the nearest two are blended.
final class AreaAverage {

    private AreaAverage() {}

    /// How one side of a plane comes to lie on the new one: `scale * place + offset`, in `count`
    /// pixels.
    record SideScale(double scale, double offset, int count) {

        private Covered covered(int pixel) {
            return Covered.by(pixel, scale, offset);
        }
    }

    /// Draws the plane on a new one.
    ///
    /// @param placement where the plane's points come to lie on the new one
    /// @return `[height, width]`; what the plane does not reach is paper, 0
    static float[] draw(InkPlane plane, Placement placement, int height, int width) {
        return draw(
                plane.pixels(),
                plane.width(),
                new SideScale(placement.scale(), placement.top(), height),
                new SideScale(placement.scale(), placement.left(), width));
    }

    /// Draws a plane of values.
    ///
    /// @param values `[height, width]`
    /// @return `[down.count, across.count]`; what the plane does not reach is 0
    static float[] draw(float[] values, int width, SideScale down, SideScale across) {
        int height = values.length / width;
        float[] narrow = new float[height * across.count()];
        for (int x = 0; x < across.count(); x++) {
            var covered = across.covered(x);
            for (int y = 0; y < height; y++) {
                narrow[y * across.count() + x] = covered.mean(values, y * width, 1, width);
            }
        }
        float[] drawn = new float[down.count() * across.count()];
        for (int y = 0; y < down.count(); y++) {
            var covered = down.covered(y);
            for (int x = 0; x < across.count(); x++) {
                drawn[y * across.count() + x] = covered.mean(narrow, x, across.count(), height);
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
