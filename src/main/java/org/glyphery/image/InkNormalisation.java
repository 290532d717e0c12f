package org.glyphery.image;

/// Brings ink into the form of a dataset: fitted into its box with the aspect ratio kept, drawn
/// with its nib, and centred.
final class InkNormalisation {

    /// The extent, in the points' unit, below which a drawing has no size that could be scaled.
    private static final double NO_EXTENT = 1e-9;

    /// Room for the line that a pen draws, in pixels, where its nib would fill a tiny box alone.
    private static final double LEAST_ROOM = 0.5;

    /// Each move of the strokes leaves a few hundredths of the former distance from the middle.
    private static final int MOVES = 4;

    private final Ink ink;
    private final PictureShape shape;
    private final InkForm form;

    InkNormalisation(Ink ink, PictureShape shape, InkForm form) {
        this.ink = ink;
        this.shape = shape;
        this.form = form;
    }

    /// The place of the centre of mass along a side: the middle of the pixel behind the middle.
    /// MNIST's centres of mass lie there (mean of the training part: 14.51, 14.50 from the corner),
    /// half a pixel beside the middle of the square.
    static double middleOfMass(int side) {
        return Math.floorDiv(side, 2) + 0.5;
    }

    Glyph glyph() {
        return glyph(MOVES);
    }

    /// @param moves of the strokes at most until their centre of mass lies where it should
    Glyph glyph(int moves) {
        var canvas = new InkCanvas(shape, form);
        if (!ink.isEmpty()) {
            switch (form.centring()) {
                case MASS -> drawByMass(canvas, moves);
                case BOX -> canvas.draw(ink, fitted(), form.nib());
                case NONE -> canvas.draw(ink, asDrawn(), nibAsDrawn());
            }
        }
        return form.finished(canvas.glyph());
    }

    /// MNIST moved finished pictures by whole pixels. Here the strokes move before they become
    /// pixels, by as much as it takes: a whole-pixel move would jump when a drawing changes by a
    /// hair, and this one blurs nothing.
    private void drawByMass(InkCanvas canvas, int moves) {
        var placement = fitted();
        canvas.draw(ink, placement, form.nib());
        for (int move = 0; move < moves; move++) {
            InkPoint centre = canvas.centreOfMass();
            placement =
                    placement.moved(
                            middleOfMass(shape.width()) - centre.x(),
                            middleOfMass(shape.height()) - centre.y());
            canvas.draw(ink, placement, form.nib());
        }
    }

    /// The placement that fits the box to where strokes are half covered: MNIST's black and white
    /// originals filled their box to the rim.
    private Placement fitted() {
        var box = InkBox.of(ink);
        double scale =
                isDot(box) ? 0 : box.scaleInto(room(form.boxHeight()), room(form.boxWidth()));
        return Placement.centred(scale, box, shape.height(), shape.width());
    }

    private double room(int side) {
        return Math.max(LEAST_ROOM, side - form.nib().width());
    }

    /// A tap, even by a finger that trembles: what is smaller than half the pen that drew it is a
    /// dot on paper too.
    private boolean isDot(InkBox box) {
        return box.longSide() <= Math.max(NO_EXTENT, ink.penWidth() / 2);
    }

    /// The whole pad on the glyph; where that is longer than wide, in the middle of it.
    private Placement asDrawn() {
        int height = shape.height();
        int width = shape.width();
        int most = Math.min(height, width);
        double beside = (width - most) / 2.0;
        double above = (height - most) / 2.0;
        var box = InkBox.of(ink);
        double side = ink.side();
        if (side > NO_EXTENT) return new Placement(most / side, beside, above);
        double shiftX = Math.max(0, -box.left());
        double shiftY = Math.max(0, -box.top());
        side = Math.max(box.right() + shiftX, box.bottom() + shiftY);
        if (side <= NO_EXTENT) return new Placement(0, width / 2.0, height / 2.0);
        double scale = most / side;
        return new Placement(scale, scale * shiftX + beside, scale * shiftY + above);
    }

    private Nib nibAsDrawn() {
        double width = asDrawn().scale() * ink.penWidth();
        Nib nib = form.nib();
        return width > 0 ? new Nib(Math.clamp(width, form.thinnest(), 10), nib.softness()) : nib;
    }
}
