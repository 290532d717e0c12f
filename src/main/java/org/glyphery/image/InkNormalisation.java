package org.glyphery.image;

/// Brings ink into the convention of LeCun, Cortes & Burges's MNIST: fitted into 20x20 with the
/// aspect ratio kept, grey at the edges, the centre of mass in the middle of 28x28.
///
/// The middle is that of pixel (14, 14), where MNIST's centres of mass lie (mean of the training
/// part: 14.51, 14.50 from the corner), half a pixel beside the middle of the square.
final class InkNormalisation {

    /// The side of the glyph, and of the box inside it that the drawing fills, thickness of the
    /// strokes included.
    static final int SIDE = 28;

    static final int BOX = 20;
    static final double MIDDLE_OF_MASS = 14.5;
    private static final double MIDDLE = SIDE / 2.0;

    /// The extent, in the points' unit, below which a drawing has no size that could be scaled.
    private static final double NO_EXTENT = 1e-9;

    /// Each move of the strokes leaves a few hundredths of the former distance from the middle.
    private static final int MOVES = 4;

    private final Ink ink;
    private final Nib nib;

    InkNormalisation(Ink ink, Nib nib) {
        this.ink = ink;
        this.nib = nib;
    }

    Glyph glyph(Centring centring) {
        var canvas = new InkCanvas();
        if (!ink.isEmpty()) {
            switch (centring) {
                case MASS -> drawByMass(canvas);
                case BOX -> canvas.draw(ink, fitted(), nib);
                case NONE -> canvas.draw(ink, asDrawn(), nibAsDrawn());
            }
        }
        return canvas.glyph();
    }

    /// MNIST moved finished pictures by whole pixels. Here the strokes move before they become
    /// pixels, by as much as it takes: a whole-pixel move would jump when a drawing changes by a
    /// hair, and this one blurs nothing.
    private void drawByMass(InkCanvas canvas) {
        var placement = fitted();
        canvas.draw(ink, placement, nib);
        for (int move = 0; move < MOVES; move++) {
            placement =
                    placement.moved(
                            MIDDLE_OF_MASS - canvas.centreOfMassX(),
                            MIDDLE_OF_MASS - canvas.centreOfMassY());
            canvas.draw(ink, placement, nib);
        }
    }

    /// The placement that fits the box to where strokes are half covered: MNIST's black and white
    /// originals filled their box to the rim.
    private Placement fitted() {
        var box = InkBox.of(ink);
        double scale = isDot(box) ? 0 : (BOX - nib.width()) / box.longSide();
        return Placement.centred(scale, box.middleX(), box.middleY(), MIDDLE);
    }

    /// A tap, even by a finger that trembles: what is smaller than half the pen that drew it is a
    /// dot on paper too.
    private boolean isDot(InkBox box) {
        return box.longSide() <= Math.max(NO_EXTENT, ink.penWidth() / 2);
    }

    private Placement asDrawn() {
        var box = InkBox.of(ink);
        double side = ink.side();
        if (side > NO_EXTENT) return new Placement(SIDE / side, 0, 0);
        double shiftX = Math.max(0, -box.left());
        double shiftY = Math.max(0, -box.top());
        side = Math.max(box.right() + shiftX, box.bottom() + shiftY);
        if (side <= NO_EXTENT) return Placement.centred(0, 0, 0, MIDDLE);
        double scale = SIDE / side;
        return new Placement(scale, scale * shiftX, scale * shiftY);
    }

    private Nib nibAsDrawn() {
        double width = asDrawn().scale() * ink.penWidth();
        return width > 0 ? new Nib(Math.clamp(width, 0.5, 10), nib.softness()) : nib;
    }
}
