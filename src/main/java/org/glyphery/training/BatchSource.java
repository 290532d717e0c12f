package org.glyphery.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
/// on a thread of its own while the one before it is trained on. Where there are several sources,
/// an epoch is one pass over the first; the others go on from pass to pass.
final class BatchSource implements AutoCloseable {

    /// What batches are made of.
    ///
    /// @param alongside the examples of all sources but the first
    record TrainingSet(Examples first, List<Examples> alongside) {}

    private final Examples examples;
    private final List<SourceStream> others = new ArrayList<>();
    private final BatchMix mix;
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
        this(new TrainingSet(examples, List.of()), Optional.empty(), learning, smallestBatch);
    }

    /// @param mix absent where all examples are of one source
    /// @param smallestBatch fewer examples than these are added to the batch before them
    BatchSource(
            TrainingSet set,
            Optional<BatchMix> mix,
            Learning.GradientDescent learning,
            int smallestBatch) {
        examples = set.first();
        this.learning = learning;
        this.mix = mix.orElse(new BatchMix(learning.batchSize(), List.of()));
        for (Examples each : set.alongside()) {
            others.add(new SourceStream(each, learning.seed(), others.size() + 1));
        }
        Distortion augmentation = learning.augmentation();
        distorts = !augmentation.isNone();
        distorter = new Distorter(augmentation, examples.shape());
        undistorted = new float[examples.shape().pixels()];
        int ofFirst = this.mix.first();
        batches = this.mix.batchesPerEpoch(learning, examples.count(), smallestBatch);
        int most = Math.min(ofFirst, examples.count());
        int largest = this.mix.size(Math.min(most + smallestBatch, examples.count()));
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
            int from = number * mix.first();
            int[] sources = mix.places(ofFirst(number));
            int[] taken = new int[others.size() + 1];
            Batch buffer = buffers[number % buffers.length];
            for (int place = 0; place < sources.length; place++) {
                int source = sources[place];
                int index = taken[source]++;
                if (source == 0) {
                    read(order[from + index], buffer, place);
                } else {
                    long before = before(source - 1, number);
                    read(others.get(source - 1), before + index, buffer, place);
                }
            }
            return new Batch(buffer.pixels(), buffer.labels(), sources.length);
        }

        /// Examples of the first source in a batch of this number.
        private int ofFirst(int number) {
            int from = number * mix.first();
            return number == batches - 1 ? order.length - from : mix.first();
        }

        /// How many examples of another source have been used before a batch.
        private long before(int source, int number) {
            long whole = mix.other(source, mix.first());
            long perEpoch = (batches - 1) * whole + mix.other(source, ofFirst(batches - 1));
            return (epoch - 1) * perEpoch + number * whole;
        }

        private void read(int index, Batch target, int place) {
            target.labels()[place] = examples.label(index);
            long key = Randomness.key(learning.seed(), epoch, index, Purpose.AUGMENTATION.key);
            read(examples, index, key, target, place);
        }

        private void read(SourceStream stream, long position, Batch target, int place) {
            int index = stream.example(position);
            target.labels()[place] = stream.examples().label(index);
            long key = stream.key(position, Purpose.AUGMENTATION);
            read(stream.examples(), index, key, target, place);
        }

        private void read(Examples from, int index, long key, Batch target, int place) {
            int offset = place * examples.shape().pixels();
            if (distorts) {
                from.read(index, undistorted, 0);
                distorter.distort(undistorted, 0, target.pixels(), offset, key);
            } else {
                from.read(index, target.pixels(), offset);
            }
        }
    }
}
