package org.glyphery.image;

/// Brings a picture's ink into the form of a dataset: fitted into its box, by area averages, then
/// centred.
final class PictureNormalisation {

    /// Fainter than this is the edge of ink, not ink that the box must hold.
    private static final float EDGE = 0.1f;

    /// Fainter than this is the soft rim around the box of a glyph.
    private static final float RIM = 0.25f;

    /// Pixels of the workbench for one of the glyph. Strokes grow there before they are averaged
    /// away.
    private static final int FINE = 4;

    /// The nib's width over that of the strokes which would be thinner and grow to it: a pen on a
    /// photographed page is a hair of it, and would fade to nothing. One MNIST stroke in five is
    /// thinner than 2 pixels.
    private static final double OVER_THINNEST = 1.2;

    private final InkPlane plane;
    private final PictureShape shape;
    private final int height;
    private final int width;
    private final InkForm form;

    PictureNormalisation(InkPlane plane, PictureShape shape, InkForm form) {
        this.plane = plane;
        this.shape = shape;
        this.form = form;
        height = shape.height();
        width = shape.width();
    }

    Glyph glyph() {
        return form.finished(
                switch (form.centring()) {
                    case MASS -> isGlyphAlready() ? glyphOf(plane.pixels()) : fitted(true);
                    case BOX -> fitted(false);
                    case NONE -> whole();
                });
    }

    private Glyph glyphOf(float[] pixels) {
        int channels = shape.channels();
        float[] clamped = new float[shape.pixels()];
        for (int i = 0; i < clamped.length; i++)
            clamped[i] = Math.clamp(pixels[i / channels], 0, 1);
        return Glyph.of(shape, clamped);
    }

    private Glyph whole() {
        var all = new InkBox(0, 0, plane.width(), plane.height());
        var placement = Placement.centred(all.scaleInto(height, width), all, height, width);
        return glyphOf(AreaAverage.draw(plane, placement, height, width));
    }

    /// A picture that somebody saved from the dataset: to scale it again could only blur it.
    private boolean isGlyphAlready() {
        if (plane.height() != height || plane.width() != width) return false;
        var box = plane.box(RIM);
        double filled = 1 / box.scaleInto(form.boxHeight(), form.boxWidth());
        double longBox = Math.max(form.boxHeight(), form.boxWidth());
        return filled >= (longBox - 2) / longBox
                && filled <= (longBox + 1) / longBox
                && Math.abs(plane.centreOfMassX() - InkNormalisation.middleOfMass(width)) < 1
                && Math.abs(plane.centreOfMassY() - InkNormalisation.middleOfMass(height)) < 1;
    }

    private Glyph fitted(boolean byMass) {
        var bench = bench();
        double x = byMass ? bench.centreOfMassX() : width * FINE / 2.0;
        double y = byMass ? bench.centreOfMassY() : height * FINE / 2.0;
        double targetX = byMass ? InkNormalisation.middleOfMass(width) : width / 2.0;
        double targetY = byMass ? InkNormalisation.middleOfMass(height) : height / 2.0;
        double shrink = 1.0 / FINE;
        var onGlyph = new Placement(shrink, targetX - shrink * x, targetY - shrink * y);
        return glyphOf(AreaAverage.draw(bench, onGlyph, height, width));
    }

    /// The ink in its box on the workbench, strokes thick enough.
    private InkPlane bench() {
        var box = plane.box(EDGE);
        double filling = box.scaleInto(FINE * form.boxHeight(), FINE * form.boxWidth());
        var fitted = drawn(box, filling);
        // Measured here and not on the picture, whose grain would count as edges.
        double stroke = fitted.strokeWidth() / FINE;
        double thinnest = Math.max(form.thinnest(), form.nib().width() / OVER_THINNEST);
        if (stroke >= thinnest) return fitted.darkened();
        // The middle of the strokes is scaled, and they take their width after that.
        double side =
                filling == FINE * form.boxWidth() / box.width()
                        ? form.boxWidth()
                        : form.boxHeight();
        double scale = Math.max(1, side - thinnest) / Math.max(1, side - stroke);
        double grow = FINE * (thinnest - stroke * scale) / 2;
        return drawn(box, scale * filling).grown(grow).darkened();
    }

    private InkPlane drawn(InkBox box, double scale) {
        int high = height * FINE;
        int wide = width * FINE;
        var placement = Placement.centred(scale, box, high, wide);
        return new InkPlane(high, wide, AreaAverage.draw(plane, placement, high, wide));
    }
}
