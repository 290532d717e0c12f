package org.glyphery.dataset;

import java.util.Comparator;
import java.util.stream.IntStream;

/// The real MNIST, read once for all tests, and small parts of it.
public final class Digits {

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
