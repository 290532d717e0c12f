package org.glyphery.bench;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import org.glyphery.dataset.Mnist;

/// The same network with the same weights, asked through DJL and PyTorch in this process. Of one
/// thread; each thread has its own.
final class PyTorchAnswers implements AutoCloseable {

    private final Model model = Model.newInstance("answers", Device.cpu(), "PyTorch");
    private final Predictor<NDList, NDList> predictor;

    PyTorchAnswers(StandardNetwork standard) {
        var translation = new PyTorchNetwork(standard.network());
        var block = translation.block();
        translation.startFrom(standard.initial(), block);
        model.setBlock(block);
        block.initialize(model.getNDManager(), DataType.FLOAT32, shape(1));
        predictor = model.newPredictor(new NoopTranslator());
    }

    /// @return [size, classes]
    float[] logits(float[] examples, int size) {
        try (NDManager manager = model.getNDManager().newSubManager()) {
            var pixels = manager.create(examples, shape(size));
            NDList logits = predictor.predict(new NDList(pixels));
            try (logits) {
                return logits.singletonOrThrow().toFloatArray();
            }
        } catch (TranslateException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Shape shape(int size) {
        return new Shape(size, 1, Mnist.SHAPE.height(), Mnist.SHAPE.width());
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }
}
