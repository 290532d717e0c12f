package org.glyphery.image;

/// Brings a picture's ink into MNIST's convention: fitted into 20x20, by area averages, then
/// centred.
final class PictureNormalisation {

    private static final int SIDE = InkNormalisation.SIDE;
    private static final int BOX = InkNormalisation.BOX;

    /// Fainter than this is the edge of ink, not ink that the box must hold.
    private static final float EDGE = 0.1f;

    /// Fainter than this is the soft rim around the box of a glyph.
    private static final float RIM = 0.25f;

    /// Pixels of the workbench for one of the glyph. Strokes grow there before they are averaged
    /// away.
    private static final int FINE = 4;

    /// Strokes that would be thinner, in glyph pixels, grow to it: a pen on a photographed page is
    /// a hair of it, and would fade to nothing. One MNIST stroke in five is thinner.
    private static final double THINNEST = 2;

    private final InkPlane plane;

    PictureNormalisation(InkPlane plane) {
        this.plane = plane;
    }

    Glyph glyph(Centring centring) {
        return switch (centring) {
            case MASS -> isGlyphAlready() ? glyphOf(plane.pixels()) : fitted(true);
            case BOX -> fitted(false);
            case NONE -> whole();
        };
    }

    private static Glyph glyphOf(float[] pixels) {
        float[] clamped = pixels.clone();
        for (int i = 0; i < clamped.length; i++) clamped[i] = Math.clamp(clamped[i], 0, 1);
        return Glyph.of(PictureShape.MNIST, clamped);
    }

    private Glyph whole() {
        double scale = (double) SIDE / Math.max(plane.height(), plane.width());
        var placement =
                Placement.centred(scale, plane.width() / 2.0, plane.height() / 2.0, SIDE / 2.0);
        return glyphOf(AreaAverage.draw(plane, placement, SIDE));
    }

    /// A picture that somebody saved from MNIST: to scale it again could only blur it.
    private boolean isGlyphAlready() {
        if (plane.height() != SIDE || plane.width() != SIDE) return false;
        double longSide = plane.box(RIM).longSide();
        double middle = InkNormalisation.MIDDLE_OF_MASS;
        return longSide >= BOX - 2
                && longSide <= BOX + 1
                && Math.abs(plane.centreOfMassX() - middle) < 1
                && Math.abs(plane.centreOfMassY() - middle) < 1;
    }

    private Glyph fitted(boolean byMass) {
        var bench = bench();
        double middle = SIDE * FINE / 2.0;
        double x = byMass ? bench.centreOfMassX() : middle;
        double y = byMass ? bench.centreOfMassY() : middle;
        double target = byMass ? InkNormalisation.MIDDLE_OF_MASS : SIDE / 2.0;
        double shrink = 1.0 / FINE;
        var onGlyph = new Placement(shrink, target - shrink * x, target - shrink * y);
        return glyphOf(AreaAverage.draw(bench, onGlyph, SIDE));
    }

    /// The ink in its box on the workbench, strokes thick enough.
    private InkPlane bench() {
        var box = plane.box(EDGE);
        double longSide = box.longSide();
        var fitted = drawn(box, FINE * BOX / longSide);
        // Measured here and not on the picture, whose grain would count as edges.
        double stroke = fitted.strokeWidth() / FINE;
        if (stroke >= THINNEST) return fitted.darkened();
        // The middle of the strokes is scaled, and they take their width after that.
        double scale = (BOX - THINNEST) / (BOX - stroke);
        double grow = FINE * (THINNEST - stroke * scale) / 2;
        return drawn(box, scale * FINE * BOX / longSide).grown(grow).darkened();
    }

    private InkPlane drawn(InkBox box, double scale) {
        int side = SIDE * FINE;
        var placement = Placement.centred(scale, box.middleX(), box.middleY(), side / 2.0);
        return new InkPlane(side, side, AreaAverage.draw(plane, placement, side));
    }
}
