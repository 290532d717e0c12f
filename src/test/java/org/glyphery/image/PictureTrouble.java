package org.glyphery.image;

import static org.glyphery.image.TakenPicture.box;
import static org.glyphery.image.TakenPicture.half;
import static org.glyphery.image.TakenPicture.lines;
import static org.glyphery.image.TakenPicture.without;

import org.glyphery.Randomness;
import org.glyphery.image.TakenPicture.Digit;
import org.glyphery.image.TakenPicture.Layer;

/// What spoils pictures that people take, and what looks like it and must not be taken for it; each
/// as many different ones as there are seeds.
public enum PictureTrouble {
    NONE,
    SCAN_FRAME,
    EDGE_STRIP,
    CORNER_WEDGE,
    DESK,
    LETTERBOX,
    FORM_BOX,
    RULED,
    SQUARED,
    SHADOW,
    TIGHT,
    CHALK,
    MARKER;

    private static final long SEED = 21;

    /// A picture of a digit.
    ///
    /// @param glyph 28x28, as MNIST has it
    public Picture of(float[] glyph, long seed) {
        return new Scene(glyph, new Randomness(Randomness.key(SEED, name().hashCode(), seed)))
                .taken(this);
    }

    private static final class Scene {

        private final float[] glyph;
        private final Randomness randomness;
        private final double ink;
        private final double paper;
        private final int height;
        private final int width;
        private final double side;
        private final double digit;
        private final double digitX;
        private final double digitY;

        Scene(float[] glyph, Randomness randomness) {
            this.glyph = glyph;
            this.randomness = randomness;
            ink = between(0.05, 0.35);
            paper = between(0.75, 0.97);
            height = (int) between(260, 640);
            width = (int) (height * between(0.7, 1.4));
            side = Math.min(height, width);
            digit = side * between(0.3, 0.5);
            digitX = width * between(0.4, 0.6);
            digitY = height * between(0.4, 0.6);
        }

        Picture taken(PictureTrouble trouble) {
            return switch (trouble) {
                case NONE -> finished(written(sheet(paper)));
                case SCAN_FRAME -> scanFrame();
                case EDGE_STRIP -> edgeStrip();
                case CORNER_WEDGE -> cornerWedge();
                case DESK -> desk();
                case LETTERBOX -> letterbox();
                case FORM_BOX -> formBox();
                case RULED -> ruled(false);
                case SQUARED -> ruled(true);
                case SHADOW -> shadow();
                case TIGHT -> tight();
                case CHALK -> finished(written(sheet(between(0.1, 0.35)), between(0.75, 0.95)));
                case MARKER -> marker();
            };
        }

        private double between(double least, double most) {
            return least + (most - least) * randomness.nextDouble();
        }

        private TakenPicture sheet(double level) {
            return new TakenPicture(randomness, height, width, level);
        }

        private TakenPicture written(TakenPicture sheet) {
            return written(sheet, ink);
        }

        private TakenPicture written(TakenPicture sheet, double level) {
            return sheet.written(new Digit(glyph, digitX, digitY, digit, 0), level);
        }

        private Picture finished(TakenPicture sheet) {
            return sheet.taken(between(0, 0.3), between(0, 0.015));
        }

        private Picture scanFrame() {
            double dark = between(0, 0.15);
            var sheet = written(sheet(paper));
            for (int edge = 0; edge < 4; edge++) {
                if (randomness.nextInt(4) == 0) continue;
                sheet.painted(strip(edge, side * between(0.01, 0.08), between(-1, 1)), dark);
            }
            return finished(sheet);
        }

        private Layer strip(int edge, double deep, double askew) {
            return switch (edge) {
                case 0 -> half(width / 2.0, deep, 270 + askew, 1);
                case 1 -> half(width - deep, height / 2.0, askew, 1);
                case 2 -> half(width / 2.0, height - deep, 90 + askew, 1);
                default -> half(deep, height / 2.0, 180 + askew, 1);
            };
        }

        private Picture edgeStrip() {
            var strip = strip(randomness.nextInt(4), side * between(0.03, 0.15), between(-4, 4));
            var sheet = written(sheet(paper)).painted(strip, between(0, 0.45));
            return finished(sheet.streaked(strip, between(0, 0.03)));
        }

        private Picture cornerWedge() {
            double reach = side * between(0.1, 0.3);
            double degrees = 45 + 90 * randomness.nextInt(4) + between(-25, 25);
            double turn = Math.toRadians(degrees);
            double x = Math.cos(turn) > 0 ? width : 0;
            double y = Math.sin(turn) > 0 ? height : 0;
            var wedge =
                    half(
                            x - 0.5 * reach * Math.cos(turn),
                            y - 0.5 * reach * Math.sin(turn),
                            degrees,
                            between(1, 4));
            return finished(written(sheet(paper)).painted(wedge, between(0, 0.4)));
        }

        private Picture desk() {
            double askew = between(-12, 12);
            var place =
                    box(digitX, digitY, digit * between(1.7, 2), digit * between(1.7, 2.2), askew);
            var desk = sheet(between(0.1, 0.45));
            desk.streaked((_, _) -> 1, between(0, 0.04)).painted(place, paper);
            return finished(desk.written(new Digit(glyph, digitX, digitY, digit, askew), ink));
        }

        private Picture letterbox() {
            double bars = randomness.nextInt(3) == 0 ? 1 : 0;
            boolean areAcross = randomness.nextInt(2) == 0;
            double deep = between(0.06, 0.16) * (areAcross ? height : width);
            var sheet = written(sheet(paper));
            var shot = finished(sheet);
            var framed = new float[shot.luminance().length];
            for (int i = 0; i < framed.length; i++) {
                int place = areAcross ? i / width : i % width;
                boolean isBar = place < deep || place >= (areAcross ? height : width) - deep;
                framed[i] = isBar ? (float) bars : shot.luminance()[i];
            }
            return new Picture(height, width, framed);
        }

        private Picture formBox() {
            double high = digit * between(1.3, 1.8);
            double wide = digit * between(1.3, 1.8);
            double askew = between(-3, 3);
            double line = side * between(0.004, 0.015) + 1;
            var outer = box(digitX, digitY, wide + line, high + line, askew);
            var inner = box(digitX, digitY, wide - line, high - line, askew);
            var sheet = sheet(paper).painted(without(outer, inner), between(0.05, 0.5));
            return finished(sheet.written(new Digit(glyph, digitX, digitY, digit, askew), ink));
        }

        private Picture ruled(boolean isSquared) {
            double spacing = side * (isSquared ? between(0.06, 0.15) : between(0.07, 0.22));
            double line = Math.max(1, side * between(0.002, 0.007));
            double askew = between(-6, 6);
            double level = paper * between(0.3, 0.9);
            var sheet = sheet(paper);
            sheet.painted(lines(spacing, line, askew, between(0, spacing)), level);
            if (isSquared)
                sheet.painted(lines(spacing, line, askew + 90, between(0, spacing)), level);
            return finished(written(sheet));
        }

        private Picture shadow() {
            double far = digit * between(-0.6, 0.6);
            double degrees = between(0, 360);
            double turn = Math.toRadians(degrees);
            var shadow =
                    half(
                            digitX + far * Math.cos(turn),
                            digitY + far * Math.sin(turn),
                            degrees,
                            between(1, 6));
            return finished(written(sheet(paper)).shaded(shadow, between(0.4, 0.7)));
        }

        /// Cropped to its ink.
        private Picture tight() {
            var large = new TakenPicture(randomness, 400, 400, paper);
            var shot = large.written(new Digit(glyph, 200, 200, 280, 0), ink).taken(0.1, 0.01);
            int left = 400;
            int top = 400;
            int right = 0;
            int bottom = 0;
            for (int i = 0; i < 160_000; i++) {
                if (shot.luminance()[i] > 0.7 * ink + 0.3 * paper) continue;
                left = Math.min(left, i % 400);
                right = Math.max(right, i % 400 + 1);
                top = Math.min(top, i / 400);
                bottom = Math.max(bottom, i / 400 + 1);
            }
            var tight = new float[(bottom - top) * (right - left)];
            for (int i = 0; i < tight.length; i++) {
                int row = top + i / (right - left);
                tight[i] = shot.luminance(row, left + i % (right - left));
            }
            return new Picture(bottom - top, right - left, tight);
        }

        private Picture marker() {
            var wide = new InkPlane(28, 28, glyph).grown(between(0.5, 1.2)).pixels();
            double large = side * between(0.5, 0.9);
            var digitAlone = new Digit(wide, width / 2.0, height / 2.0, large, 0);
            return finished(sheet(paper).written(digitAlone, ink));
        }
    }

    /// A picture of two digits side by side.
    public static Picture two(float[] left, float[] right, long seed) {
        var randomness = new Randomness(Randomness.key(SEED, 99, seed));
        double size = 120 + 100 * randomness.nextDouble();
        double apart = size * (0.9 + 0.6 * randomness.nextDouble());
        int width = (int) (apart + 2.2 * size);
        var sheet = new TakenPicture(randomness, (int) (2 * size), width, 0.9);
        sheet.written(new Digit(left, (width - apart) / 2, size, size, 0), 0.2);
        sheet.written(new Digit(right, (width + apart) / 2, size, size, 0), 0.2);
        return sheet.taken(0.1, 0.01);
    }
}
