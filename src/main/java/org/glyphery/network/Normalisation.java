package org.glyphery.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glyphery.network.Layer.BatchNormalisation;
import org.glyphery.network.LayerShape.Flat;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.Network.PlacedLayer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.nn.FusedBatchNorm;
import org.tensorflow.types.TFloat32;

/// One layer of batch normalisation as graph operations.
final class Normalisation {

    private final Ops tf;
    private final Function<String, ? extends Operand<TFloat32>> parameters;
    private final PlacedLayer layer;
    private final boolean flat;
    private final long channels;

    /// What batch normalisation saw of a batch.
    ///
    /// @param layer the layer's name
    /// @param means one a tower, or one for all of them
    /// @param variances as many
    record BatchStatistics(
            String layer, List<Operand<TFloat32>> means, List<Operand<TFloat32>> variances) {}

    /// @param values one a tower
    record Normalised(List<Operand<TFloat32>> values, BatchStatistics statistics) {}

    Normalisation(
            Ops tf, Function<String, ? extends Operand<TFloat32>> parameters, PlacedLayer layer) {
        this.tf = tf;
        this.parameters = parameters;
        this.layer = layer;
        channels =
                switch (layer.input()) {
                    case Maps of -> of.channels();
                    case Flat(long units) -> units;
                    case LayerShape.Sequence _ ->
                            throw new IllegalStateException("Sequences are not normalised");
                };
        flat = layer.input() instanceof Flat;
    }

    /// Values normalised by running statistics.
    Operand<TFloat32> evaluated(Operand<TFloat32> values) {
        var norm =
                fused(
                        values,
                        parameter("mean"),
                        parameter("variance"),
                        FusedBatchNorm.isTraining(false));
        return asBefore(norm.y());
    }

    /// Values normalised by the statistics of the batch.
    ///
    /// @param shares one a tower
    Normalised trained(NormalisedOver over, List<Operand<TFloat32>> shares) {
        return switch (over) {
            case BATCH -> jointly(shares);
            case TOWER -> separately(shares);
        };
    }

    private Normalised jointly(List<Operand<TFloat32>> shares) {
        var rows = tf.constant(new long[] {-1, channels});
        List<Operand<TFloat32>> ofPlaces = new ArrayList<>(); // [rows, channels]
        shares.forEach(share -> ofPlaces.add(flat ? share : tf.reshape(share, rows)));
        var joint = new JointNormalisation(tf, ofPlaces);
        List<Operand<TFloat32>> values = new ArrayList<>();
        for (var normalised : joint.normalised(parameter("scale"), parameter("shift"))) {
            var shape = tf.shape(shares.get(values.size()));
            values.add(flat ? normalised : tf.reshape(normalised, shape));
        }
        var mean = List.of(joint.mean());
        var variance = List.of(joint.unbiasedVariance());
        return new Normalised(values, new BatchStatistics(layer.name(), mean, variance));
    }

    private Normalised separately(List<Operand<TFloat32>> shares) {
        Operand<TFloat32> none = tf.constant(Shape.of(0), DataBuffers.ofFloats(0));
        List<Operand<TFloat32>> values = new ArrayList<>();
        List<Operand<TFloat32>> means = new ArrayList<>();
        List<Operand<TFloat32>> variances = new ArrayList<>();
        for (Operand<TFloat32> share : shares) {
            var norm = fused(share, none, none, FusedBatchNorm.isTraining(true));
            values.add(asBefore(norm.y()));
            means.add(norm.batchMean());
            variances.add(norm.batchVariance());
        }
        return new Normalised(values, new BatchStatistics(layer.name(), means, variances));
    }

    private FusedBatchNorm<TFloat32, TFloat32> fused(
            Operand<TFloat32> values,
            Operand<TFloat32> mean,
            Operand<TFloat32> variance,
            FusedBatchNorm.Options isTraining) {
        var maps = tf.constant(new long[] {-1, 1, 1, channels});
        return tf.nn.fusedBatchNorm(
                flat ? tf.reshape(values, maps) : values,
                parameter("scale"),
                parameter("shift"),
                mean,
                variance,
                isTraining,
                FusedBatchNorm.epsilon((float) BatchNormalisation.EPSILON));
    }

    private Operand<TFloat32> asBefore(Operand<TFloat32> maps) {
        return flat ? tf.reshape(maps, tf.constant(new long[] {-1, channels})) : maps;
    }

    private Operand<TFloat32> parameter(String name) {
        return parameters.apply(layer.name() + "/" + name);
    }
}
