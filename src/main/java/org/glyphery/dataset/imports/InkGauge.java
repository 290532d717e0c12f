package org.glyphery.dataset.imports;

import java.util.Arrays;
import org.glyphery.dataset.statistics.InkMeasures;
import org.glyphery.image.Centring;
import org.glyphery.image.InkForm;
import org.glyphery.image.Nib;
import org.glyphery.image.PictureShape;

/// Measures how handwriting lies on pictures: the box that it fills, what lies in the middle, and
/// how thick its strokes are. It looks at the first few thousand.
final class InkGauge {

    private static final int MOST = 5_000;
    private static final int WHITE = 255;

    /// Fainter than this is the edge of ink, not ink that the box must hold.
    private static final int EDGE = 26;

    /// The share of the pictures that the box holds; some stand out of every box.
    private static final double HELD = 0.98;

    /// A middle that strays farther than this share of the side was never brought there.
    private static final double STRAYING = 0.1;

    /// The nib that draws MNIST's strokes over their median width, as [InkMeasures] has it.
    private static final double NIB_OVER_STROKE = 2.4 / 2.41;

    private static final double SHARP = 0.5;

    /// How far a place strays from one that stays.
    private static final class Stray {
        private double sum;
        private double squares;
        private int count;

        void add(double place) {
            sum += place;
            squares += place * place;
            count++;
        }

        double deviation() {
            double mean = sum / count;
            return Math.sqrt(Math.max(0, squares / count - mean * mean));
        }
    }

    private final PictureShape shape;
    private final int[] heights;
    private final int[] widths;
    private final double[] strokes = new double[MOST];
    private final Stray massX = new Stray();
    private final Stray massY = new Stray();
    private final Stray boxX = new Stray();
    private final Stray boxY = new Stray();
    private boolean isBinary = true;
    private int count;

    InkGauge(PictureShape shape) {
        this.shape = shape;
        heights = new int[shape.height() + 1];
        widths = new int[shape.width() + 1];
    }

    /// @param picture [height, width, channels], of which the first channel counts
    void add(byte[] picture) {
        if (count == MOST) return;
        byte[] levels = firstChannel(picture);
        int left = shape.width();
        int right = -1;
        int top = shape.height();
        int bottom = -1;
        double mass = 0;
        double acrossX = 0;
        double acrossY = 0;
        for (int place = 0; place < levels.length; place++) {
            int level = levels[place] & 0xFF;
            int x = place % shape.width();
            int y = place / shape.width();
            isBinary &= level == 0 || level == WHITE;
            mass += level;
            acrossX += level * (x + 0.5);
            acrossY += level * (y + 0.5);
            if (level < EDGE) continue;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = y;
        }
        if (right < 0) return;
        heights[bottom - top + 1]++;
        widths[right - left + 1]++;
        massX.add(acrossX / mass);
        massY.add(acrossY / mass);
        boxX.add((left + right + 1) / 2.0);
        boxY.add((top + bottom + 1) / 2.0);
        strokes[count++] = InkMeasures.of(levels, shape.height(), shape.width()).strokeWidth();
    }

    private byte[] firstChannel(byte[] picture) {
        int channels = shape.channels();
        if (channels == 1) return picture;
        byte[] levels = new byte[picture.length / channels];
        for (int place = 0; place < levels.length; place++) {
            levels[place] = picture[place * channels];
        }
        return levels;
    }

    /// The form of what has been looked at; like MNIST's, where there was no ink.
    InkForm form() {
        InkForm likely = InkForm.likeMnist(shape);
        if (count == 0) return likely;
        return withNib(
                new InkForm(held(heights), held(widths), centring(), likely.nib(), isBinary));
    }

    /// The form that the pictures were given, with the nib that was found on them.
    InkForm withNib(InkForm given) {
        if (count == 0) return given;
        var form =
                new InkForm(
                        given.boxHeight(),
                        given.boxWidth(),
                        given.centring(),
                        given.nib(),
                        isBinary);
        return form.drawnWith(nib(form.thinnest()));
    }

    private int held(int[] sizes) {
        int seen = 0;
        for (int size = 0; size < sizes.length; size++) {
            seen += sizes[size];
            if (seen >= HELD * count) return Math.max(1, size);
        }
        return sizes.length - 1;
    }

    private Centring centring() {
        double byMass = Math.hypot(massX.deviation(), massY.deviation());
        double byBox = Math.hypot(boxX.deviation(), boxY.deviation());
        double side = Math.hypot(shape.height(), shape.width());
        if (Math.min(byMass, byBox) > STRAYING * side) return Centring.NONE;
        return byMass < byBox ? Centring.MASS : Centring.BOX;
    }

    private Nib nib(double thinnest) {
        double[] sorted = Arrays.copyOf(strokes, count);
        Arrays.sort(sorted);
        double width = Math.clamp(NIB_OVER_STROKE * sorted[count / 2], thinnest, 10);
        double softness = isBinary ? SHARP : Nib.MNIST.softness() / Nib.MNIST.width() * width;
        return new Nib(width, Math.clamp(softness, SHARP, 5));
    }
}
