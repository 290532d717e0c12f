package org.glyphery.network;

import java.util.Arrays;
import java.util.List;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/// The passage between Java's arrays and TensorFlow's memory. Whoever gets a tensor here closes it.
final class Tensors {

    private Tensors() {}

    static Shape shape(List<Integer> sizes) {
        return Shape.of(sizes.stream().mapToLong(Integer::longValue).toArray());
    }

    static TFloat32 of(NamedArray array) {
        return TFloat32.tensorOf(shape(array.shape()), DataBuffers.of(array.values(), true, false));
    }

    /// The examples from `first` on, as one tensor of this shape.
    static TFloat32 slice(float[] values, int first, Shape shape) {
        var all = DataBuffers.of(values, true, false);
        return TFloat32.tensorOf(shape, all.slice(first, shape.size()));
    }

    static TInt32 slice(int[] values, int first, int count) {
        var all = DataBuffers.of(values, true, false);
        return TInt32.tensorOf(Shape.of(count), all.slice(first, count));
    }

    static NamedArray named(String name, Tensor tensor) {
        List<Integer> sizes =
                Arrays.stream(tensor.shape().asArray()).mapToObj(Math::toIntExact).toList();
        return new NamedArray(name, sizes, floats(tensor));
    }

    static float[] floats(Tensor tensor) {
        var data = tensor.asRawTensor().data().asFloats();
        float[] values = new float[Math.toIntExact(data.size())];
        data.read(values);
        return values;
    }
}
