package org.glyphery.image;

import java.util.Arrays;
import java.util.List;

/// Draws strokes as grey levels: how dark a pixel is follows from the exact distance of its middle
/// to the line.
///
/// Wider than the glyph on every side, so that the centre of mass counts ink that would lie outside
/// of it.
final class InkCanvas {

    /// The room that ink of the darkest edge takes beyond the line that a pen draws.
    private static final int EDGE = 4;

    /// The share of the width that follows the pressure. Pens without pressure, and mice that
    /// report one half, draw the nib's own width.
    private static final double PRESSURE_SHARE = 0.3;

    private final PictureShape shape;
    private final int margin;
    private final int height;
    private final int width;
    private final float[] pixels;
    private double softness;

    InkCanvas(PictureShape shape, InkForm form) {
        this.shape = shape;
        margin =
                EDGE
                        + Math.max(
                                0,
                                Math.max(
                                        beyond(form.boxHeight(), shape.height()),
                                        beyond(form.boxWidth(), shape.width())));
        height = shape.height() + 2 * margin;
        width = shape.width() + 2 * margin;
        pixels = new float[height * width];
    }

    /// How far the box can stand out of the glyph where all ink but a hair lies at one end of it.
    private static int beyond(int box, int side) {
        return box - Math.floorDiv(side, 2);
    }

    /// Forgets what was drawn before.
    void draw(Ink ink, Placement placement, Nib nib) {
        Arrays.fill(pixels, 0);
        softness = nib.softness();
        for (Stroke stroke : ink.strokes()) {
            List<InkPoint> points = stroke.points();
            var from = tip(points.getFirst(), placement, nib);
            if (points.size() == 1) line(from, from);
            for (InkPoint point : points.subList(1, points.size())) {
                var to = tip(point, placement, nib);
                line(from, to);
                from = to;
            }
        }
    }

    /// The pen's tip on this canvas; the middle of pixel (0, 0) is the origin.
    private record Tip(double x, double y, double radius) {}

    private Tip tip(InkPoint point, Placement placement, Nib nib) {
        double pressure = point.hasPressure() ? point.pressure() : 0.5;
        double thickness = 1 + PRESSURE_SHARE * (pressure - 0.5);
        return new Tip(
                placement.x(point) + margin - 0.5,
                placement.y(point) + margin - 0.5,
                nib.width() / 2 * thickness);
    }

    private void line(Tip from, Tip to) {
        double reach = Math.max(from.radius, to.radius) + softness / 2;
        int left = (int) Math.max(0, Math.ceil(Math.min(from.x, to.x) - reach));
        int top = (int) Math.max(0, Math.ceil(Math.min(from.y, to.y) - reach));
        int right = (int) Math.min(width - 1, Math.floor(Math.max(from.x, to.x) + reach));
        int bottom = (int) Math.min(height - 1, Math.floor(Math.max(from.y, to.y) + reach));
        double alongX = to.x - from.x;
        double alongY = to.y - from.y;
        double squaredLength = alongX * alongX + alongY * alongY;
        double inverse = squaredLength > 0 ? 1 / squaredLength : 0;
        for (int y = top; y <= bottom; y++) {
            for (int x = left; x <= right; x++) {
                double part = ((x - from.x) * alongX + (y - from.y) * alongY) * inverse;
                part = Math.clamp(part, 0, 1);
                double awayX = from.x + part * alongX - x;
                double awayY = from.y + part * alongY - y;
                double squared = awayX * awayX + awayY * awayY;
                if (squared >= reach * reach) continue; // roots are dear, and most pixels are paper
                double distance = Math.sqrt(squared);
                double radius = from.radius + part * (to.radius - from.radius);
                darken(y * width + x, 0.5 + (radius - distance) / softness);
            }
        }
    }

    /// Crossing strokes are as dark as the darker one: ink on ink is ink.
    private void darken(int pixel, double coverage) {
        if (coverage > pixels[pixel]) pixels[pixel] = (float) Math.min(1, coverage);
    }

    /// The centre of mass in pixels from the glyph's left and top edges; the middle of the canvas
    /// where there is no ink.
    InkPoint centreOfMass() {
        double mass = 0;
        double across = 0;
        double down = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float ink = pixels[y * width + x];
                mass += ink;
                across += ink * (x + 0.5 - margin);
                down += ink * (y + 0.5 - margin);
            }
        }
        if (mass == 0) return new InkPoint(width / 2.0 - margin, height / 2.0 - margin);
        return new InkPoint(across / mass, down / mass);
    }

    Glyph glyph() {
        int channels = shape.channels();
        float[] inside = new float[shape.pixels()];
        for (int place = 0; place < inside.length; place++) {
            int y = place / channels / shape.width();
            int x = place / channels % shape.width();
            inside[place] = pixels[(y + margin) * width + x + margin];
        }
        return Glyph.of(shape, inside);
    }
}
