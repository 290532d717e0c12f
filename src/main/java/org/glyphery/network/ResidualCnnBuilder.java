package org.glyphery.network;

import java.util.List;
import java.util.Optional;

/// Makes a residual CNN from what differs from the simple one: three blocks of 32, 64 and 128
/// kernels of 3x3, each of which halves height and width, residual pairs after the last two, batch
/// normalisation, ReLU, and the maximum of each feature map.
public final class ResidualCnnBuilder {

    private int kernel = 3;
    private List<Integer> channels = List.of(32, 64, 128);
    private List<Integer> pooledBlocks = List.of(1, 2, 3);
    private List<Integer> residualBlocks = List.of(2, 3);
    private PoolingKind globalPooling = PoolingKind.MAX;
    private Activation activation = Activation.RELU;
    private double logitsFactor = 0.125;
    private double dropout;
    private Optional<NormalisedOver> normalisedOver = Optional.of(NormalisedOver.BATCH);
    private boolean mirroredAnswers;

    public ResidualCnnBuilder kernel(int side) {
        kernel = side;
        return this;
    }

    public ResidualCnnBuilder channels(Integer... ofBlocks) {
        channels = List.of(ofBlocks);
        return this;
    }

    /// @param numbers of blocks, from 1
    public ResidualCnnBuilder pooledBlocks(Integer... numbers) {
        pooledBlocks = List.of(numbers);
        return this;
    }

    /// @param numbers of blocks, from 1
    public ResidualCnnBuilder residualBlocks(Integer... numbers) {
        residualBlocks = List.of(numbers);
        return this;
    }

    public ResidualCnnBuilder globalPooling(PoolingKind kind) {
        globalPooling = kind;
        return this;
    }

    public ResidualCnnBuilder activation(Activation kind) {
        activation = kind;
        return this;
    }

    public ResidualCnnBuilder logitsFactor(double factor) {
        logitsFactor = factor;
        return this;
    }

    public ResidualCnnBuilder dropout(double rate) {
        dropout = rate;
        return this;
    }

    /// @param examples empty without batch normalisation
    public ResidualCnnBuilder normalisedOver(Optional<NormalisedOver> examples) {
        normalisedOver = examples;
        return this;
    }

    /// Answers with the mean of the logits of a picture and of its mirror image.
    public ResidualCnnBuilder mirroredAnswers() {
        mirroredAnswers = true;
        return this;
    }

    public ResidualCnn build() {
        return new ResidualCnn(
                kernel,
                channels,
                pooledBlocks,
                residualBlocks,
                globalPooling,
                activation,
                logitsFactor,
                dropout,
                normalisedOver.isPresent(),
                normalisedOver,
                mirroredAnswers);
    }
}
