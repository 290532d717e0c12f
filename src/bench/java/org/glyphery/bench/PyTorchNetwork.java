package org.glyphery.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.pooling.Pool;
import ai.djl.nn.recurrent.GRU;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.nn.recurrent.RecurrentBlock;
import ai.djl.training.initializer.Initializer;
import org.glyphery.network.Activation;
import org.glyphery.network.Layer.Activate;
import org.glyphery.network.Layer.BatchNormalisation;
import org.glyphery.network.Layer.Binarise;
import org.glyphery.network.Layer.ConstantFactor;
import org.glyphery.network.Layer.Convolution;
import org.glyphery.network.Layer.Dense;
import org.glyphery.network.Layer.Dropout;
import org.glyphery.network.Layer.Flatten;
import org.glyphery.network.Layer.GlobalPooling;
import org.glyphery.network.Layer.Pooling;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.LayerShape.Sequence;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Padding;
import org.glyphery.network.Parameter;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ReadingOrder;
import org.glyphery.network.RecurrentCell;
import org.glyphery.network.Residual;
import org.glyphery.network.SequenceLayer.Affine;
import org.glyphery.network.SequenceLayer.Read;
import org.glyphery.network.SequenceLayer.Recur;
import org.glyphery.network.Weights;

/// One of Glyphery's networks in PyTorch's terms: channels first, dense kernels transposed. Knows
/// the layers of the standard networks and no others.
record PyTorchNetwork(Network network) {

    SequentialBlock block() {
        var blocks = new SequentialBlock();
        network.layers().forEach(placed -> blocks.add(block(placed)));
        return blocks;
    }

    /// Has the block start from these weights once it is initialised.
    void startFrom(Weights weights, SequentialBlock blocks) {
        var children = blocks.getChildren().values().iterator();
        Maps maps = new Maps(0, 0, 0);
        for (PlacedLayer placed : network.layers()) {
            var targets = children.next().getParameters().values().iterator();
            if (placed.layer() instanceof Flatten && placed.input() instanceof Maps flattened) {
                maps = flattened;
            }
            if (placed.layer() instanceof Recur(RecurrentCell cell, int units, _)) {
                var gates = new PyTorchGates(cell, placed.name(), units, weights);
                targets.next().setInitializer(initializer(gates.ofInput()));
                targets.next().setInitializer(initializer(gates.ofOutput()));
                targets.next().setInitializer(initializer(gates.inputBias()));
                targets.next().setInitializer(initializer(gates.outputBias()));
                continue;
            }
            for (Parameter parameter : placed.parameters()) {
                targets.next().setInitializer(initializer(weights.get(parameter.name()), maps));
            }
        }
    }

    private static Initializer initializer(float[] values) {
        return (manager, shape, _) -> manager.create(values, shape);
    }

    /// @param flattened what a flattening before it found; only a first dense kernel has so many
    ///   rows
    private static Initializer initializer(NamedArray array, Maps flattened) {
        Shape shape = new Shape(array.shape().stream().mapToLong(Integer::longValue).toArray());
        return (manager, _, _) -> {
            NDArray values = manager.create(array.values(), shape).toType(DataType.FLOAT32, false);
            return switch (array.shape().size()) {
                case 4 -> values.transpose(3, 2, 0, 1).duplicate(); // kernel, of a convolution
                case 2 -> transposed(values, flattened);
                default -> values;
            };
        };
    }

    private static NDArray transposed(NDArray kernel, Maps flattened) {
        long units = kernel.getShape().get(1);
        if (kernel.getShape().get(0) != flattened.size()) {
            return kernel.transpose().duplicate();
        }
        return kernel.reshape(flattened.height(), flattened.width(), flattened.channels(), units)
                .transpose(3, 2, 0, 1)
                .reshape(units, flattened.size())
                .duplicate();
    }

    private static Block block(PlacedLayer placed) {
        return switch (placed.layer()) {
            case Convolution(int channels, int kernel, int stride, Padding padding, boolean _) ->
                    Conv2d.builder()
                            .setKernelShape(new Shape(kernel, kernel))
                            .optStride(new Shape(stride, stride))
                            .optPadding(padding(kernel, stride, padding))
                            .setFilters(channels)
                            .build();
            case Pooling(PoolingKind kind, int kernel, int stride, boolean roundedUp)
                    when kind == PoolingKind.MAX ->
                    Pool.maxPool2dBlock(
                            new Shape(kernel, kernel),
                            new Shape(stride, stride),
                            new Shape(0, 0),
                            roundedUp);
            case Activate(Activation activation) when activation == Activation.RELU ->
                    ai.djl.nn.Activation.reluBlock();
            case Binarise _ ->
                    LambdaBlock.singleton(pictures ->
                            pictures.gte((float) Binarise.THRESHOLD)
                                    .toType(DataType.FLOAT32, false));
            case Flatten _ -> Blocks.batchFlattenBlock();
            case Dense dense -> Linear.builder().setUnits(dense.units()).build();
            case Read(ReadingOrder reading, int rows)
                    when reading == ReadingOrder.ROWS && rows == 0 -> {
                var sequence = (Sequence) placed.output();
                yield LambdaBlock.singleton(
                        pictures -> pictures.reshape(-1, sequence.steps(), sequence.features()));
            }
            case Affine(int units) -> Linear.builder().setUnits(units).build();
            case Recur recur -> recurrent(recur);
            case Pooling _,
                    GlobalPooling _,
                    ConstantFactor _,
                    Activate _,
                    Dropout _,
                    BatchNormalisation _,
                    Residual _,
                    Read _ ->
                    throw new IllegalArgumentException("No standard network has " + placed.layer());
        };
    }

    private static Block recurrent(Recur recur) {
        RecurrentBlock.BaseBuilder<?> builder =
                switch (recur.cell()) {
                    case LSTM -> LSTM.builder();
                    case GRU -> GRU.builder();
                };
        builder.setStateSize(recur.units());
        builder.setNumLayers(1);
        builder.optBatchFirst(true);
        Block all =
                builder instanceof LSTM.Builder lstm
                        ? lstm.build()
                        : ((GRU.Builder) builder).build();
        if (!recur.last()) return all;
        return new SequentialBlock()
                .add(all)
                .add(LambdaBlock.singleton(outputs -> outputs.get(":, -1")));
    }

    /// Zeros on all sides alike, which odd kernels and stride 1 allow.
    private static Shape padding(int kernel, int stride, Padding padding) {
        return switch (padding) {
            case VALID -> new Shape(0, 0);
            case ZERO -> {
                if (kernel % 2 == 0 || stride != 1) {
                    throw new IllegalArgumentException("PyTorch would pad this otherwise");
                }
                yield new Shape(kernel / 2, kernel / 2);
            }
        };
    }
}
