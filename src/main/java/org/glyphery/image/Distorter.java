package org.glyphery.image;

import org.glyphery.Randomness;

/// Distorts pictures for training, each by amounts that follow from its key alone, bitwise the same
/// on every machine.
///
/// Keeps scratch pictures between calls: make one for each thread.
public final class Distorter {

    private final Distortion distortion;
    private final PictureShape shape;
    private final int height;
    private final int width;

    /// One channel with a frame of paper, one pixel wide on the left and above and two on the right
    /// and below, so that neighbours and bilinear samples need no check.
    private final float[] plane;

    private final float[] thickened;
    private final int stride;
    private final ElasticField field;
    private final float[] displacedX;
    private final float[] displacedY;
    private final Reflection reflection;
    private final float[] reflected;
    private final Cutout cutout;

    public Distorter(Distortion distortion, PictureShape shape) {
        this.distortion = distortion;
        this.shape = shape;
        height = shape.height();
        width = shape.width();
        stride = width + 3;
        plane = new float[(height + 3) * stride];
        thickened = new float[plane.length];
        field = new ElasticField(height, width);
        displacedX = new float[height * width];
        displacedY = new float[height * width];
        reflection =
                new Reflection(shape, distortion.mirrored(), distortion.reflectedShiftPixels());
        reflected = new float[shape.pixels()];
        cutout = new Cutout(shape, distortion.cutoutPixels());
    }

    /// Reads one picture, `[height, width, channels]` from `sourceOffset` on, and writes it
    /// distorted.
    public void distort(
            float[] source, int sourceOffset, float[] target, int targetOffset, long key) {
        if (!distortion.warps()) {
            reflection.copy(source, sourceOffset, target, targetOffset, key);
        } else if (reflection.isNone()) {
            warp(source, sourceOffset, target, targetOffset, key);
        } else {
            reflection.copy(source, sourceOffset, reflected, 0, key);
            warp(reflected, 0, target, targetOffset, key);
        }
        cutout.cover(target, targetOffset, key);
    }

    /// What comes from outside of the picture is paper, 0.
    private void warp(
            float[] source, int sourceOffset, float[] target, int targetOffset, long key) {
        var randomness = new Randomness(key);
        var warp = Warp.random(distortion, randomness);
        float thickness = (float) (distortion.thickness() * Warp.evenly(randomness));
        if (distortion.elasticPixels() > 0) {
            field.fill(displacedX, distortion.elasticPixels(), randomness);
            field.fill(displacedY, distortion.elasticPixels(), randomness);
        }
        distort(source, sourceOffset, target, targetOffset, warp, thickness);
    }

    /// Distorts by given amounts.
    ///
    /// @param thickness from -1, one pixel thinner on each side, to 1
    void distort(
            float[] source,
            int sourceOffset,
            float[] target,
            int targetOffset,
            Warp warp,
            float thickness) {
        int channels = shape.channels();
        for (int channel = 0; channel < channels; channel++) {
            load(source, sourceOffset + channel, channels);
            float[] from = plane;
            if (thickness != 0) {
                thicken(Math.abs(thickness), thickness > 0 ? 1 : -1);
                from = thickened;
            }
            for (int y = 0; y < height; y++) {
                int first = targetOffset + channel + y * width * channels;
                fetchRow(from, y, warp, target, first, channels);
            }
        }
    }

    private void load(float[] source, int first, int channels) {
        for (int y = 0; y < height; y++) {
            int to = (y + 1) * stride + 1;
            if (channels == 1) {
                System.arraycopy(source, first + y * width, plane, to, width);
            } else {
                for (int x = 0; x < width; x++) {
                    plane[to + x] = source[first + (y * width + x) * channels];
                }
            }
        }
    }

    /// Blends with the grey dilation by a cross of 3x3, or, with a sign of -1, the erosion: the
    /// dilation of the negative. Short loops over all rows at once, frame included, are what the
    /// compiler turns into vectors (four times as fast); the frame is then paper again.
    private void thicken(float amount, float sign) {
        float[] plane = this.plane;
        float[] thickened = this.thickened;
        int stride = this.stride;
        int end = (height + 1) * stride;
        for (int i = stride; i < end; i++) {
            thickened[i] = Math.max(sign * plane[i - 1], sign * plane[i + 1]);
        }
        for (int i = stride; i < end; i++) {
            thickened[i] = Math.max(thickened[i], sign * plane[i - stride]);
        }
        for (int i = stride; i < end; i++) {
            thickened[i] = Math.max(thickened[i], sign * plane[i + stride]);
        }
        for (int i = stride; i < end; i++) {
            float own = sign * plane[i];
            thickened[i] = sign * (own + amount * (Math.max(own, thickened[i]) - own));
        }
        for (int row = stride; row < end; row += stride) {
            thickened[row] = 0;
            thickened[row + width + 1] = 0;
            thickened[row + width + 2] = 0;
        }
    }

    /// Bilinear samples of the source along one row of the target.
    private void fetchRow(float[] from, int y, Warp warp, float[] target, int first, int channels) {
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        double fromLeft = -middleX - warp.right();
        double fromTop = y - middleY - warp.down();
        float startX = (float) (warp.xx() * fromLeft + warp.xy() * fromTop + middleX + 1);
        float startY = (float) (warp.yx() * fromLeft + warp.yy() * fromTop + middleY + 1);
        float stepX = (float) warp.xx();
        float stepY = (float) warp.yx();
        boolean elastic = distortion.elasticPixels() > 0;
        for (int x = 0; x < width; x++) {
            float sourceX = startX + x * stepX;
            float sourceY = startY + x * stepY;
            if (elastic) {
                sourceX += displacedX[y * width + x];
                sourceY += displacedY[y * width + x];
            }
            target[first + x * channels] = sample(from, sourceX, sourceY);
        }
    }

    private float sample(float[] from, float x, float y) {
        float insideX = Math.min(Math.max(x, 0), width + 1);
        float insideY = Math.min(Math.max(y, 0), height + 1);
        int column = (int) insideX;
        int row = (int) insideY;
        float partX = insideX - column;
        float partY = insideY - row;
        int corner = row * stride + column;
        float above = from[corner] + partX * (from[corner + 1] - from[corner]);
        float below =
                from[corner + stride] + partX * (from[corner + stride + 1] - from[corner + stride]);
        return above + partY * (below - above);
    }
}
