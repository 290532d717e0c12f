package org.glyphery.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.tracker.Tracker;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.glyphery.dataset.Mnist;
import org.glyphery.network.Batch;

/// The same network trained by PyTorch, through DJL: the same weights to start from, the same
/// batches, the same optimizer, as many threads as there are cores.
final class PyTorchLearner implements Learner {

    private final Model model = Model.newInstance("benchmark", Device.cpu(), "PyTorch");
    private final Trainer trainer;

    // One pair of buffers for all steps, read where they lie: the fastest way in that DJL has.
    private final ByteBuffer pixels;
    private final ByteBuffer labels;

    PyTorchLearner(StandardNetwork standard) {
        int largest = 2 * standard.batchSize();
        pixels = direct(largest * Mnist.SHAPE.pixels() * Float.BYTES);
        labels = direct(largest * Long.BYTES);
        var translation = new PyTorchNetwork(standard.network());
        var block = translation.block();
        model.setBlock(block);
        var optimizer =
                Adam.builder()
                        .optLearningRateTracker(
                                Tracker.fixed((float) StandardNetwork.LEARNING_RATE))
                        .optBeta1((float) StandardNetwork.ADAM.beta1())
                        .optBeta2((float) StandardNetwork.ADAM.beta2())
                        .optEpsilon((float) StandardNetwork.ADAM.epsilon())
                        .build();
        trainer =
                model.newTrainer(
                        new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                                .optOptimizer(optimizer)
                                .optDevices(new Device[] {Device.cpu()}));
        translation.startFrom(standard.initial(), block);
        trainer.initialize(shape(standard.batchSize()));
    }

    @Override
    public double step(Batch batch) {
        fill(batch);
        try (NDManager manager = trainer.getManager().newSubManager()) {
            var examples = manager.create(pixels, shape(batch.size()), DataType.FLOAT32);
            var targets = manager.create(labels, new Shape(batch.size()), DataType.INT64);
            try (var collector = trainer.newGradientCollector()) {
                NDList logits = trainer.forward(new NDList(examples));
                var loss = trainer.getLoss().evaluate(new NDList(targets), logits);
                collector.backward(loss);
                trainer.step();
                return loss.getFloat();
            }
        }
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }

    private void fill(Batch batch) {
        int numbers = batch.size() * Mnist.SHAPE.pixels();
        pixels.clear().limit(numbers * Float.BYTES);
        pixels.asFloatBuffer().put(batch.pixels(), 0, numbers);
        labels.clear().limit(batch.size() * Long.BYTES);
        var labelNumbers = labels.asLongBuffer();
        for (int index = 0; index < batch.size(); index++) {
            labelNumbers.put(index, batch.labels()[index]);
        }
    }

    /// MNIST has one channel, so that channels last and channels first are the same numbers.
    private static Shape shape(int size) {
        return new Shape(size, 1, Mnist.SHAPE.height(), Mnist.SHAPE.width());
    }

    private static ByteBuffer direct(int bytes) {
        return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }
}
