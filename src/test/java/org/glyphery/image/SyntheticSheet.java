package org.glyphery.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glyphery.Randomness;
import org.glyphery.image.TakenPicture.Digit;

/// A sheet full of digits, as a phone or a scanner takes it: paper with grain, often lines, a
/// shadow, askew by up to ten degrees, with or without the desk around it.
public final class SyntheticSheet {

    private static final int HEIGHT = 1000;
    private static final int WIDTH = 760;

    private final List<Written> written = new ArrayList<>();
    private final Picture picture;

    /// A digit that stands on it.
    ///
    /// @param index of its glyph
    /// @param x of its middle, pixels
    /// @param side about as long as its long side
    public record Written(int index, double x, double y, double side) {

        /// Whether a box that was found is this digit's.
        public boolean isIn(SheetCharacter.SheetBox box) {
            double left = box.left() * WIDTH;
            double top = box.top() * HEIGHT;
            double wide = box.width() * WIDTH;
            double high = box.height() * HEIGHT;
            boolean isAround =
                    Math.abs(left + wide / 2 - x) < side / 3
                            && Math.abs(top + high / 2 - y) < side / 3;
            double length = Math.max(wide, high);
            return isAround && length > 0.6 * side && length < 1.6 * side;
        }
    }

    /// A sheet from its seed.
    ///
    /// @param glyphs 28x28 each, as MNIST has them; taken one after the other
    public SyntheticSheet(List<float[]> glyphs, long seed) {
        var randomness = new Randomness(Randomness.key(63, seed));
        double degrees = 20 * randomness.nextDouble() - 10;
        boolean onDesk = randomness.nextInt(2) == 0;
        double wide = onDesk ? 560 : 600;
        double high = onDesk ? 780 : 840;
        double paper = 0.8 + 0.15 * randomness.nextDouble();
        var sheet = new TakenPicture(randomness, HEIGHT, WIDTH, onDesk ? 0.3 : paper);
        if (onDesk) {
            sheet.streaked((_, _) -> 1, 0.02);
            sheet.painted(TakenPicture.box(WIDTH / 2.0, HEIGHT / 2.0, wide, high, degrees), paper);
        }
        int columns = 4 + randomness.nextInt(3);
        int rows = 5 + randomness.nextInt(6);
        double rowHeight = 0.94 * high / rows;
        var place = TakenPicture.box(WIDTH / 2.0, HEIGHT / 2.0, wide, high, degrees);
        if (randomness.nextInt(3) > 0) {
            var lines =
                    TakenPicture.lines(rowHeight / 2, 1.5, degrees, 40 * randomness.nextDouble());
            sheet.painted(
                    (x, y) -> lines.cover(x, y) * (onDesk ? place.cover(x, y) : 1), 0.7 * paper);
        }
        double size = Math.min(0.62 * rowHeight, 0.6 * wide / columns);
        double turn = Math.toRadians(degrees);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double side = size * (0.85 + 0.3 * randomness.nextDouble());
                double right =
                        0.94 * wide * ((column + 0.5) / columns - 0.5)
                                + 6 * randomness.nextGaussian();
                double down =
                        rowHeight * (row + 0.5 - rows / 2.0)
                                + 0.04 * size * randomness.nextGaussian();
                var each =
                        new Written(
                                written.size(),
                                WIDTH / 2.0 + right * Math.cos(turn) - down * Math.sin(turn),
                                HEIGHT / 2.0 + right * Math.sin(turn) + down * Math.cos(turn),
                                side);
                float[] glyph = glyphs.get(written.size() % glyphs.size());
                sheet.written(new Digit(glyph, each.x(), each.y(), side, degrees), 0.2);
                written.add(each);
            }
        }
        double angle = 360 * randomness.nextDouble();
        var edge = TakenPicture.half(WIDTH / 2.0, HEIGHT / 2.0, angle, 8);
        if (randomness.nextInt(2) == 0) sheet.shaded(edge, 0.6);
        picture = sheet.taken(0.3 * randomness.nextDouble(), 0.012);
    }

    /// In the order of reading.
    public List<Written> written() {
        return written;
    }

    public Picture picture() {
        return picture;
    }

    /// The same sheet in colours, as it is read from a file.
    ///
    /// @param ink of what is black, 0xRRGGBB
    /// @param paper of what is white
    Picture picture(int ink, int paper) {
        float[] levels = picture.luminance();
        var planes = new float[3][levels.length];
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            float dark = (ink >> shift & 0xFF) / 255f;
            float light = (paper >> shift & 0xFF) / 255f;
            for (int i = 0; i < levels.length; i++) {
                planes[channel][i] = dark + levels[i] * (light - dark);
            }
        }
        var opaque = new float[levels.length];
        Arrays.fill(opaque, 1);
        var colours = new ColourPlanes(HEIGHT, WIDTH, planes[0], planes[1], planes[2], opaque);
        return new Picture(HEIGHT, WIDTH, GreyLevels.of(colours));
    }
}
