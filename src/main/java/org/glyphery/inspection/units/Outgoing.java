package org.glyphery.inspection.units;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.glyphery.inspection.units.FoldedWeights.FoldedNormalisation;
import org.glyphery.network.Layer;
import org.glyphery.network.LayerShape;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Residual;
import org.glyphery.network.SequenceLayer;
import org.glyphery.network.Weights;

/// What becomes of a layer's units behind it.
final class Outgoing {

    private final Network network;
    private final Weights weights;
    private final List<PlacedLayer> rest;
    private final int units;

    Outgoing(Network network, UnitLayer layer, Weights weights) {
        this.network = network;
        this.weights = weights;
        units = layer.count();
        rest = rest(network.layers(), layer.activation());
    }

    /// The layers behind the one that gives an array; within a residual one, those that are left of
    /// it come first.
    private static List<PlacedLayer> rest(List<PlacedLayer> layers, String array) {
        for (int place = 0; place < layers.size(); place++) {
            PlacedLayer placed = layers.get(place);
            var behind = layers.subList(place + 1, layers.size());
            boolean isGiver = array.equals(placed.name()) || array.equals(placed.name() + "/h");
            if (isGiver) return behind;
            if (!array.startsWith(placed.name() + "/")) continue;
            return Stream.concat(rest(placed.within(), array).stream(), behind.stream()).toList();
        }
        throw new IllegalArgumentException("No layer gives " + array);
    }

    /// How much each logit rises by if a unit rises by one, in all places of its map, and no
    /// activation function behind it bends anything: the product of all weights on the way,
    /// `[units, classes]`. Absent where the unit is remembered first, by another recurrent layer.
    Optional<NamedArray> toClasses() {
        if (rest.stream().anyMatch(placed -> placed.layer() instanceof SequenceLayer)) {
            return Optional.empty();
        }
        int classes = network.classes();
        float[] each = new float[classes * classes];
        for (int label = 0; label < classes; label++) each[label * classes + label] = 1;
        return Optional.of(new NamedArray("outgoing", List.of(units, classes), before(rest, each)));
    }

    /// @param to what each number behind the layers adds to each logit, `[numbers, classes]`
    /// @return the same of each number before them
    private float[] before(List<PlacedLayer> layers, float[] to) {
        float[] now = to;
        for (PlacedLayer placed : layers.reversed()) now = before(placed, now);
        return now;
    }

    private float[] before(PlacedLayer placed, float[] to) {
        return switch (placed.layer()) {
            case Layer.Convolution _ -> {
                var kernel = weights.get(placed.name() + "/kernel");
                yield product(summedOverPlaces(kernel), to);
            }
            case Layer.Dense _ -> product(weights.get(placed.name() + "/kernel").values(), to);
            case Layer.Flatten _ -> summedOverPlaces(to, placed.input());
            case Layer.BatchNormalisation _ -> normalised(placed, to);
            case Layer.ConstantFactor(double factor) -> {
                float[] scaled = new float[to.length];
                for (int index = 0; index < to.length; index++) {
                    scaled[index] = (float) (factor * to[index]);
                }
                yield scaled;
            }
            case Residual _ -> {
                float[] through = before(placed.within(), to);
                for (int index = 0; index < to.length; index++) through[index] += to[index];
                yield through;
            }
            case Layer.Pooling _,
                    Layer.GlobalPooling _,
                    Layer.Activate _,
                    Layer.Dropout _,
                    Layer.Binarise _ ->
                    to;
            case SequenceLayer _ -> throw new IllegalStateException("Steps are no straight way");
        };
    }

    /// @param kernel `[height, width, channels in, channels out]`
    /// @return `[channels in, channels out]`
    private static float[] summedOverPlaces(NamedArray kernel) {
        int size = kernel.shape().get(2) * kernel.shape().get(3);
        float[] sums = new float[size];
        for (int index = 0; index < kernel.values().length; index++) {
            sums[index % size] += kernel.values()[index];
        }
        return sums;
    }

    /// Each number of a flat vector belongs to a channel.
    private float[] summedOverPlaces(float[] to, LayerShape flattened) {
        if (!(flattened instanceof LayerShape.Maps maps)) return to;
        int size = maps.channels() * network.classes();
        float[] sums = new float[size];
        for (int index = 0; index < to.length; index++) sums[index % size] += to[index];
        return sums;
    }

    private float[] normalised(PlacedLayer placed, float[] to) {
        double[] factors = FoldedNormalisation.of(placed.name(), weights).factors();
        float[] scaled = new float[to.length];
        for (int index = 0; index < to.length; index++) {
            scaled[index] = (float) (factors[index / network.classes()] * to[index]);
        }
        return scaled;
    }

    /// @param kernel `[inputs, outputs]`
    private float[] product(float[] kernel, float[] to) {
        int classes = network.classes();
        int outputs = to.length / classes;
        float[] product = new float[kernel.length / outputs * classes];
        for (int index = 0; index < kernel.length; index++) {
            int row = index / outputs * classes;
            int from = index % outputs * classes;
            for (int label = 0; label < classes; label++) {
                product[row + label] += kernel[index] * to[from + label];
            }
        }
        return product;
    }

    /// The Euclidean norm of all weights by which a unit is weighed next, in whatever layer.
    double[] norms() {
        double[] squares = new double[units];
        for (PlacedLayer placed : rest) {
            if (placed.layer() instanceof Residual) {
                add(placed.within().getFirst(), squares);
            } else if (add(placed, squares)) {
                break;
            }
        }
        double[] norms = new double[units];
        for (int unit = 0; unit < units; unit++) norms[unit] = Math.sqrt(squares[unit]);
        return norms;
    }

    /// @return whether the layer weighs its input
    private boolean add(PlacedLayer placed, double[] squares) {
        return switch (placed.layer()) {
            case Layer.Convolution _, Layer.Dense _, SequenceLayer.Recur _ -> {
                var kernel = nextKernel(placed);
                int outputs = kernel.shape().getLast();
                float[] values = kernel.values();
                for (int index = 0; index < values.length; index++) {
                    // channels last, whatever the places
                    squares[index / outputs % units] += (double) values[index] * values[index];
                }
                yield true;
            }
            case Layer.Flatten _,
                    Layer.Pooling _,
                    Layer.GlobalPooling _,
                    Layer.Activate _,
                    Layer.BatchNormalisation _,
                    Layer.Dropout _,
                    Layer.Binarise _,
                    Layer.ConstantFactor _,
                    Residual _,
                    SequenceLayer.Read _,
                    SequenceLayer.Affine _ ->
                    false;
        };
    }

    private NamedArray nextKernel(PlacedLayer placed) {
        return UnitLayer.of(network).stream()
                .filter(layer -> layer.sums().equals(placed))
                .filter(layer -> layer.kind() != UnitLayer.UnitKind.CELLS)
                .findFirst()
                .map(layer -> FoldedWeights.of(layer, weights).kernel())
                .orElseGet(() -> weights.get(placed.name() + "/kernel"));
    }
}
