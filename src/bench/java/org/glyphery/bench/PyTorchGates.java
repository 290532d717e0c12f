package org.glyphery.bench;

import org.glyphery.network.NamedArray;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.Weights;

/// The arrays of one of Glyphery's recurrent layers as PyTorch has them: transposed, the gates of
/// an LSTM in the order i, f, g, o, and two biases for each gate.
///
/// @param layer the layer's name
record PyTorchGates(RecurrentCell cell, String layer, int units, Weights weights) {

    /// Which of our gates stands at each of PyTorch's places.
    private int[] order() {
        return switch (cell) {
            case LSTM -> new int[] {0, 1, 3, 2};
            case GRU -> new int[] {0, 1, 2};
        };
    }

    /// @return [gates x units, inputs], row by row
    float[] ofInput() {
        return transposed(weights.get(layer + "/kernel"));
    }

    /// @return [gates x units, units], row by row
    float[] ofOutput() {
        return transposed(weights.get(layer + "/recurrent"));
    }

    /// @return [gates x units]
    float[] inputBias() {
        return transposed(weights.get(layer + "/bias"));
    }

    /// @return [gates x units]; we have one for a GRU's candidate alone
    float[] outputBias() {
        float[] bias = new float[order().length * units];
        if (cell == RecurrentCell.GRU) {
            float[] candidate = weights.get(layer + "/recurrent-bias").values();
            System.arraycopy(candidate, 0, bias, 2 * units, units);
        }
        return bias;
    }

    private float[] transposed(NamedArray array) {
        int[] order = order();
        int columns = order.length * units;
        int rows = array.values().length / columns;
        float[] transposed = new float[array.values().length];
        for (int place = 0; place < columns; place++) {
            int column = order[place / units] * units + place % units;
            for (int row = 0; row < rows; row++) {
                transposed[place * rows + row] = array.values()[row * columns + column];
            }
        }
        return transposed;
    }
}
