package org.glyphery.dataset;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.glyphery.image.PictureShape;

/// The real MNIST, read once for all tests, and small parts of it.
public final class Digits {

    private static final int SIDE = 28;

    private static final Dataset MNIST = new Mnist().load(0);

    private Digits() {}

    /// All of it, without a validation split.
    public static Dataset mnist() {
        return MNIST;
    }

    /// The first training examples, the next ones for validation, and the first test examples.
    public static Dataset first(int training, int validation, int test) {
        return new Dataset(
                MNIST.name(),
                MNIST.version(),
                MNIST.shape(),
                MNIST.classes(),
                range(MNIST.training(), 0, training),
                range(MNIST.training(), training, training + validation),
                range(MNIST.test(), 0, test));
    }

    /// The first training and test examples, four pixels in one: 14x14.
    public static Dataset halved(int training, int test) {
        Dataset whole = first(training, 0, test);
        return new Dataset(
                whole.name(),
                whole.version(),
                new PictureShape(SIDE / 2, SIDE / 2, 1),
                whole.classes(),
                halved(whole.training()),
                halved(whole.validation()),
                halved(whole.test()));
    }

    private static Examples halved(Examples examples) {
        int half = SIDE / 2;
        byte[] coarse = new byte[examples.count() * half * half];
        byte[] fine = new byte[SIDE * SIDE];
        for (int example = 0; example < examples.count(); example++) {
            examples.copyBytes(example, fine, 0);
            for (int pixel = 0; pixel < half * half; pixel++) {
                int corner = pixel / half * 2 * SIDE + pixel % half * 2;
                int sum = 0;
                for (int offset : new int[] {0, 1, SIDE, SIDE + 1})
                    sum += fine[corner + offset] & 0xff;
                coarse[example * half * half + pixel] = (byte) (sum / 4);
            }
        }
        int[] labels = IntStream.range(0, examples.count()).map(examples::label).toArray();
        return SomeExamples.of(new PictureShape(half, half, 1), coarse, labels);
    }

    /// The whole training part in the order of the labels, as folders of pictures are read, and the
    /// first test examples.
    public static Dataset classAfterClass(int test) {
        Examples all = MNIST.training();
        int[] sorted =
                IntStream.range(0, all.count())
                        .boxed()
                        .sorted(Comparator.comparingInt(all::label))
                        .mapToInt(index -> index)
                        .toArray();
        return new Dataset(
                MNIST.name(),
                MNIST.version(),
                MNIST.shape(),
                MNIST.classes(),
                all.select(sorted),
                range(all, 0, 0),
                range(MNIST.test(), 0, test));
    }

    private static Examples range(Examples examples, int from, int to) {
        return examples.select(IntStream.range(from, to).toArray());
    }
}
