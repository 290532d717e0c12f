package org.glyphery.network;

import java.util.List;
import java.util.Optional;
import org.glyphery.network.Architecture.Cnn;

/// Makes a CNN from what differs from the simple one: two stages of 16 and 32 kernels of 5x5 with
/// zeros around the picture, ReLU and maxima of 2x2, and no dense layer but the last.
public final class CnnBuilder {

    private StageKernels kernel = new StageKernels(List.of(5));
    private int stride = 1;
    private Padding padding = Padding.ZERO;
    private PoolingKind pooling = PoolingKind.MAX;
    private int poolingKernel = 2;
    private int poolingStride = 2;
    private boolean poolingRoundedUp;
    private List<Integer> channels = List.of(16, 32);
    private List<Integer> denseUnits = List.of();
    private Activation activation = Activation.RELU;
    private double dropout;
    private Optional<NormalisedOver> normalisedOver = Optional.empty();

    /// Begins with one that reads digits of other people's hands better than the simple one does:
    /// three stages of 16, 32 and 64 kernels, of 5x5, 3x3 and 3x3, with batch normalisation, and
    /// maxima of 2x2 that leave no pixel of 28x28 out: 14x14, 7x7 and 4x4.
    public static CnnBuilder ofThreeStages() {
        return new CnnBuilder()
                .kernels(5, 3, 3)
                .channels(16, 32, 64)
                .poolingRoundedUp()
                .normalisedOver(NormalisedOver.BATCH);
    }

    public CnnBuilder kernel(int side) {
        return kernels(side);
    }

    public CnnBuilder kernels(Integer... ofStages) {
        kernel = new StageKernels(List.of(ofStages));
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

    /// Lets windows hang over the right and lower edge.
    public CnnBuilder poolingRoundedUp() {
        poolingRoundedUp = true;
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
                poolingRoundedUp,
                channels,
                denseUnits,
                activation,
                dropout,
                normalisedOver.isPresent(),
                normalisedOver);
    }
}
