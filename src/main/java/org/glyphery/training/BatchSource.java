package org.glyphery.training;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.glyphery.Randomness;
import org.glyphery.dataset.Examples;
import org.glyphery.image.Distorter;
import org.glyphery.image.Distortion;
import org.glyphery.network.Batch;

/// The batches of each epoch in their random order, distorted where the plan asks for it, each made
/// on a thread of its own while the one before it is trained on.
final class BatchSource implements AutoCloseable {

    private final Examples examples;
    private final Learning.GradientDescent learning;
    private final Distorter distorter;
    private final boolean distorts;
    private final float[] undistorted;
    private final int batches;
    private final Batch[] buffers = new Batch[2];
    private final ExecutorService maker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("batches").daemon().factory());

    /// @param smallestBatch fewer examples than these are added to the batch before them
    BatchSource(Examples examples, Learning.GradientDescent learning, int smallestBatch) {
        this.examples = examples;
        this.learning = learning;
        Distortion augmentation = learning.augmentation();
        distorts = !augmentation.isNone();
        distorter = new Distorter(augmentation, examples.shape());
        undistorted = new float[examples.shape().pixels()];
        batches = learning.batchesPerEpoch(examples.count(), smallestBatch);
        int most = Math.min(learning.batchSize(), examples.count());
        int largest = Math.min(most + smallestBatch, examples.count());
        for (int index = 0; index < buffers.length; index++) {
            float[] pixels = new float[largest * examples.shape().pixels()];
            buffers[index] = new Batch(pixels, new int[largest], 0);
        }
    }

    int batchesPerEpoch() {
        return batches;
    }

    /// The batches of one epoch, in order; each is overwritten by the one after the next.
    ///
    /// @param first how many to leave out, since they have been trained on
    EpochBatches epoch(int epoch, int first) {
        return new EpochBatches(epoch, first);
    }

    @Override
    public void close() {
        maker.close();
    }

    final class EpochBatches {

        private final int epoch;
        private final int[] order;
        private int next;
        private Future<Batch> coming;

        private EpochBatches(int epoch, int first) {
            this.epoch = epoch;
            next = first;
            order = new int[examples.count()];
            Arrays.setAll(order, index -> index);
            new Randomness(Randomness.key(learning.seed(), epoch, Purpose.ORDER.key))
                    .shuffle(order);
            coming = maker.submit(() -> make(first));
        }

        boolean hasNext() {
            return next < batches;
        }

        Batch next() throws InterruptedException {
            try {
                Batch batch = coming.get();
                next++;
                if (hasNext()) {
                    int number = next;
                    coming = maker.submit(() -> make(number));
                }
                return batch;
            } catch (ExecutionException e) {
                throw new IllegalStateException("A batch could not be made", e.getCause());
            }
        }

        private Batch make(int number) {
            int from = number * learning.batchSize();
            int to = number == batches - 1 ? order.length : from + learning.batchSize();
            Batch buffer = buffers[number % buffers.length];
            int size = examples.shape().pixels();
            for (int place = from; place < to; place++) {
                int offset = (place - from) * size;
                read(order[place], buffer.pixels(), offset);
                buffer.labels()[place - from] = examples.label(order[place]);
            }
            return new Batch(buffer.pixels(), buffer.labels(), to - from);
        }

        private void read(int index, float[] target, int offset) {
            if (distorts) {
                examples.read(index, undistorted, 0);
                long key = Randomness.key(learning.seed(), epoch, index, Purpose.AUGMENTATION.key);
                distorter.distort(undistorted, 0, target, offset, key);
            } else {
                examples.read(index, target, offset);
            }
        }
    }
}
