package org.glyphery.image;

import java.util.Optional;
import org.glyphery.InvalidSetting;

/// How handwriting lies on the pictures of a dataset, and so what a drawing becomes for a model
/// that learned from them.
///
/// @param boxHeight of the box that is filled, its proportions kept, thickness of the strokes
///   included; in pixels of the dataset's pictures
/// @param boxWidth in the same; most boxes are square
/// @param centring by which it comes to lie on the picture
/// @param nib that draws strokes as thick as the dataset's
/// @param isBinary whether pixels are paper or ink and nothing between
public record InkForm(int boxHeight, int boxWidth, Centring centring, Nib nib, boolean isBinary) {

    /// The form of LeCun, Cortes & Burges's MNIST: fitted into 20x20, grey at the edges, the centre
    /// of mass in the middle of 28x28.
    public static final InkForm MNIST = new InkForm(20, 20, Centring.MASS, Nib.MNIST, false);

    /// What is at least as dark becomes ink where there is nothing between ink and paper.
    private static final double THRESHOLD = 0.5;

    /// The shares of a picture's height and width that MNIST's box takes.
    private static final double SHARE = 20.0 / 28;

    public InkForm {
        requireSide("box height", boxHeight);
        requireSide("box width", boxWidth);
    }

    private static void requireSide(String name, int side) {
        if (side < 1 || side > PictureShape.LARGEST_SIDE) {
            throw new InvalidSetting(name, "from 1 to " + PictureShape.LARGEST_SIDE, side);
        }
    }

    /// MNIST's form on pictures of another shape: as much room around the box, and strokes as thick
    /// beside it.
    public static InkForm likeMnist(PictureShape shape) {
        if (shape.height() == PictureShape.MNIST.height()
                && shape.width() == PictureShape.MNIST.width()) {
            return MNIST;
        }
        int height = (int) Math.max(1, Math.round(SHARE * shape.height()));
        int width = (int) Math.max(1, Math.round(SHARE * shape.width()));
        return new InkForm(
                height,
                width,
                Centring.MASS,
                Nib.MNIST.scaled(Math.min(height, width) / 20.0),
                false);
    }

    /// The same for a drawing that is to be centred in another way.
    public InkForm centredBy(Centring other) {
        return new InkForm(boxHeight, boxWidth, other, nib, isBinary);
    }

    /// The same, centred as somebody wants it.
    ///
    /// @param wanted absent where nobody wants anything else
    public InkForm centredBy(Optional<Centring> wanted) {
        return wanted.map(this::centredBy).orElse(this);
    }

    /// The same drawn with another pen.
    public InkForm drawnWith(Nib other) {
        return new InkForm(boxHeight, boxWidth, centring, other, isBinary);
    }

    /// The width of the thinnest nib: where there is nothing between ink and paper, one that is
    /// narrower than a pixel can pass between the middles of all of them and leave nothing.
    public double thinnest() {
        return isBinary ? 1.1 : 0.5;
    }

    /// The glyph with nothing between ink and paper, where this form has nothing there.
    Glyph finished(Glyph glyph) {
        return isBinary ? glyph.binarised(THRESHOLD) : glyph;
    }
}
