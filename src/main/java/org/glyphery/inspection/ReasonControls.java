package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.glyphery.Randomness;
import org.glyphery.image.PictureShape;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Softmax;

/// What tells whether a map of reasons is worth anything: maps that know nothing of the network,
/// and how fast an answer goes when the pixels that a map names first are blanked, or comes when
/// they are all that is there. Petsiuk, Das & Saenko 2018, arXiv:1806.07421.
final class ReasonControls {

    /// Steps of a curve: a twenty-eighth of the pixels each.
    static final int STEPS = 28;

    private static final long SEED = 7;

    private final ReasonFinder finder;
    private final PictureShape shape;
    private final float[] picture;
    private final float[] blank;

    ReasonControls(ReasonFinder finder, PictureShape shape, float[] picture, float[] blank) {
        this.finder = finder;
        this.shape = shape;
        this.picture = picture;
        this.blank = blank;
    }

    /// Numbers between -1 and 1 that have nothing to do with anything.
    NamedArray random() {
        var random = new Randomness(Randomness.key(SEED));
        float[] values = new float[picture.length];
        for (int index = 0; index < values.length; index++) {
            values[index] = (float) (2 * random.nextDouble() - 1);
        }
        return map("random", values);
    }

    /// How strongly the picture changes at each pixel, by Sobel's operator on the sum of its
    /// channels; the network has no part in it.
    NamedArray edges() {
        float[] values = new float[picture.length];
        for (int y = 0; y < shape.height(); y++) {
            for (int x = 0; x < shape.width(); x++) {
                double across = 0;
                double down = 0;
                for (int step = -1; step <= 1; step++) {
                    int weight = 2 - Math.abs(step);
                    across += weight * (at(y + step, x + 1) - at(y + step, x - 1));
                    down += weight * (at(y + 1, x + step) - at(y - 1, x + step));
                }
                int first = (y * shape.width() + x) * shape.channels();
                for (int channel = 0; channel < shape.channels(); channel++) {
                    values[first + channel] = (float) Math.hypot(across, down);
                }
            }
        }
        return map("edges", values);
    }

    /// @param y may lie one outside, where the picture goes on as at its edge
    private double at(int y, int x) {
        int row = Math.clamp(y, 0, shape.height() - 1);
        int column = Math.clamp(x, 0, shape.width() - 1);
        return sum(picture, row * shape.width() + column);
    }

    private double sum(float[] values, int pixel) {
        double sum = 0;
        for (int channel = 0; channel < shape.channels(); channel++) {
            sum += values[pixel * shape.channels() + channel];
        }
        return sum;
    }

    private NamedArray map(String name, float[] values) {
        return new NamedArray(
                name, List.of(shape.height(), shape.width(), shape.channels()), values);
    }

    /// The probability of a class while the pixels that a map names first are blanked.
    ///
    /// @return [steps + 1], from the whole picture to a blank one
    float[] deletion(NamedArray map, int label) {
        return curve(map, label, picture, blank);
    }

    /// The probability of a class while the pixels that a map names first are shown.
    ///
    /// @return [steps + 1], from a blank picture to the whole one
    float[] insertion(NamedArray map, int label) {
        return curve(map, label, blank, picture);
    }

    private float[] curve(NamedArray map, int label, float[] from, float[] to) {
        int[] order = order(map.values());
        List<float[]> pictures = new ArrayList<>();
        float[] now = from.clone();
        pictures.add(now.clone());
        int next = 0;
        for (int step = 1; step <= STEPS; step++) {
            for (; next < (long) order.length * step / STEPS; next++) {
                int first = order[next] * shape.channels();
                System.arraycopy(to, first, now, first, shape.channels());
            }
            pictures.add(now.clone());
        }
        float[] logits = finder.logits(pictures);
        int classes = logits.length / pictures.size();
        float[] curve = new float[pictures.size()];
        for (int step = 0; step < curve.length; step++) {
            curve[step] = Softmax.calibrated(logits, step, classes, finder.temperature())[label];
        }
        return curve;
    }

    /// Pixels, the one that speaks most for the class first; of equals, the earlier one.
    private int[] order(float[] map) {
        return IntStream.range(0, shape.height() * shape.width())
                .boxed()
                .sorted(Comparator.comparingDouble(pixel -> -sum(map, pixel)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
