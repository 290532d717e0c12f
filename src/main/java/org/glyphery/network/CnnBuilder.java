package org.glyphery.network;

import java.util.List;
import java.util.Optional;
import org.glyphery.network.Architecture.Cnn;

/// Makes a CNN from what differs from the simple one: two stages of 16 and 32 kernels of 5x5 with
/// zeros around the picture, ReLU and maxima of 2x2, and no dense layer but the last.
public final class CnnBuilder {

    private int kernel = 5;
    private int stride = 1;
    private Padding padding = Padding.ZERO;
    private PoolingKind pooling = PoolingKind.MAX;
    private int poolingKernel = 2;
    private int poolingStride = 2;
    private List<Integer> channels = List.of(16, 32);
    private List<Integer> denseUnits = List.of();
    private Activation activation = Activation.RELU;
    private double dropout;
    private Optional<NormalisedOver> normalisedOver = Optional.empty();

    public CnnBuilder kernel(int side) {
        kernel = side;
        return this;
    }

    public CnnBuilder stride(int pixels) {
        stride = pixels;
        return this;
    }

    public CnnBuilder padding(Padding kind) {
        padding = kind;
        return this;
    }

    public CnnBuilder pooling(PoolingKind kind) {
        pooling = kind;
        return this;
    }

    public CnnBuilder poolingWindow(int side, int pixelsApart) {
        poolingKernel = side;
        poolingStride = pixelsApart;
        return this;
    }

    public CnnBuilder channels(Integer... ofStages) {
        channels = List.of(ofStages);
        return this;
    }

    public CnnBuilder denseUnits(Integer... ofLayers) {
        denseUnits = List.of(ofLayers);
        return this;
    }

    public CnnBuilder activation(Activation kind) {
        activation = kind;
        return this;
    }

    public CnnBuilder dropout(double rate) {
        dropout = rate;
        return this;
    }

    public CnnBuilder normalisedOver(NormalisedOver examples) {
        normalisedOver = Optional.of(examples);
        return this;
    }

    public Cnn build() {
        return new Cnn(
                kernel,
                stride,
                padding,
                pooling,
                poolingKernel,
                poolingStride,
                channels,
                denseUnits,
                activation,
                dropout,
                normalisedOver.isPresent(),
                normalisedOver);
    }
}
