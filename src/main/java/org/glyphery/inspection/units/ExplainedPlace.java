package org.glyphery.inspection.units;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.InvalidSetting;
import org.glyphery.inspection.units.FoldedWeights.FoldedNormalisation;
import org.glyphery.network.Layer.BatchNormalisation;
import org.glyphery.network.Layer.Convolution;
import org.glyphery.network.Layer.Pooling;
import org.glyphery.network.LayerShape.Maps;
import org.glyphery.network.NamedArray;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.PoolingKind;
import org.glyphery.network.ReceptiveField;
import org.glyphery.network.Residual;
import org.glyphery.network.Weights;

/// How one number of a feature map, or of a dense unit, comes about: what is weighed, by which
/// weights, and what becomes of the sum.
final class ExplainedPlace {

    private final Network network;
    private final UnitLayer layer;
    private final Weights weights;
    private final List<NamedArray> given;
    private final int unit;
    private final List<NamedArray> arrays = new ArrayList<>();

    /// @param given what all layers give for one example
    private ExplainedPlace(
            Network network, UnitLayer layer, Weights weights, List<NamedArray> given, int unit) {
        this.network = network;
        this.layer = layer;
        this.weights = weights;
        this.given = given;
        this.unit = unit;
    }

    /// A row and a column of a map.
    private record MapPlace(int row, int column) {

        MapPlace times(int stride) {
            return new MapPlace(row * stride, column * stride);
        }

        MapPlace plus(int rows, int columns) {
            return new MapPlace(row + rows, column + columns);
        }

        NamedArray array(String name) {
            return new NamedArray(name, List.of(2), new float[] {row, column});
        }
    }

    /// The arrays by which a number is explained: `place`, that of the convolution's map; `corner`,
    /// where its patch begins in what comes in, below zero among the zeros around it; `patch`,
    /// `inside` and `kernel`; `sums`, of the products, the bias and both; `normalisation`, mean,
    /// deviation, scale and shift; `window`, `window-corner` and `won`, what is pooled and which of
    /// it is largest; `field`, what the place sees of the picture; and by the name of each layer
    /// the number that the graph gives.
    ///
    /// @param place of the map that the activation function gives; 0 and 0 of a dense unit
    /// @throws InvalidSetting if there is no such unit or place
    static List<NamedArray> of(
            Network network,
            UnitLayer layer,
            Weights weights,
            List<NamedArray> given,
            UnitPlace place) {
        var explained = new ExplainedPlace(network, layer, weights, given, place.unit());
        switch (layer.kind()) {
            case FILTERS -> explained.filter(new MapPlace(place.row(), place.column()));
            case UNITS -> explained.denseUnit();
            case CELLS ->
                    throw new InvalidSetting(
                            "layer",
                            "one of filters or dense units: a recurrent unit has steps, no places",
                            "\"" + layer.name() + "\"");
        }
        return explained.arrays;
    }

    static NamedArray named(String name, List<NamedArray> arrays) {
        return arrays.stream().filter(array -> array.name().equals(name)).findFirst().orElseThrow();
    }

    private void denseUnit() {
        NamedArray input = named(inputOf(layer.sums()), given);
        NamedArray kernel = weights.get(layer.name() + "/kernel");
        int units = layer.count();
        int inputs = input.values().length;
        float[] own = new float[inputs];
        double sum = 0;
        for (int index = 0; index < inputs; index++) {
            own[index] = kernel.values()[index * units + unit];
            sum += (double) own[index] * input.values()[index];
        }
        arrays.add(new NamedArray("patch", List.of(inputs), input.values()));
        arrays.add(new NamedArray("kernel", List.of(inputs), own));
        sums(sum);
        giveAt(layer.sums(), new MapPlace(0, 0));
        for (PlacedLayer placed : layer.after()) {
            normalisation(placed);
            giveAt(placed, new MapPlace(0, 0));
        }
    }

    private void filter(MapPlace asked) {
        int activated = layer.after().indexOf(layer.activated());
        MapPlace place = asked;
        for (PlacedLayer placed : layer.after().subList(0, activated + 1).reversed()) {
            giveAt(placed, place);
            normalisation(placed);
            if (placed.layer() instanceof Pooling pooling) {
                place = pooled(placed, pooling, place.times(pooling.stride()));
            }
        }
        weighed(place);
        for (PlacedLayer placed : layer.after().subList(activated + 1, layer.after().size())) {
            if (placed.layer() instanceof Pooling pooling) pooledLater(placed, pooling, asked);
        }
        added(asked);
        var field =
                ReceptiveField.of(network, layer.activated().name(), asked.row(), asked.column());
        float[] sides = {field.top(), field.left(), field.bottom(), field.right()};
        arrays.add(new NamedArray("field", List.of(sides.length), sides));
    }

    /// The patch that the kernel lies on, and what it makes of it.
    private void weighed(MapPlace place) {
        var convolution = (Convolution) layer.sums().layer();
        Maps maps = (Maps) layer.sums().input();
        int side = convolution.kernel();
        int stride = convolution.stride();
        MapPlace corner =
                place.times(stride)
                        .plus(
                                -convolution.padding().before(maps.height(), side, stride),
                                -convolution.padding().before(maps.width(), side, stride));
        float[] input = named(inputOf(layer.sums()), given).values();
        float[] kernel = weights.get(layer.name() + "/kernel").values();
        float[] patch = new float[side * side * maps.channels()];
        float[] inside = new float[side * side];
        float[] own = new float[patch.length];
        double sum = 0;
        for (int index = 0; index < patch.length; index++) {
            int within = index / maps.channels();
            int row = corner.row() + within / side;
            int column = corner.column() + within % side;
            own[index] = kernel[index * layer.count() + unit];
            if (row < 0 || row >= maps.height() || column < 0 || column >= maps.width()) continue;
            inside[within] = 1;
            int from = (row * maps.width() + column) * maps.channels();
            patch[index] = input[from + index % maps.channels()];
            sum += (double) own[index] * patch[index];
        }
        var sides = List.of(side, side, maps.channels());
        arrays.add(place.array("place"));
        arrays.add(corner.array("corner"));
        arrays.add(new NamedArray("patch", sides, patch));
        arrays.add(new NamedArray("inside", List.of(side, side), inside));
        arrays.add(new NamedArray("kernel", sides, own));
        sums(sum);
        giveAt(layer.sums(), place);
    }

    private void sums(double products) {
        double bias = FoldedWeights.bias(layer, weights)[unit];
        float[] sums = {(float) products, (float) bias, (float) (products + bias)};
        arrays.add(new NamedArray("sums", List.of(sums.length), sums));
    }

    private void normalisation(PlacedLayer placed) {
        if (!(placed.layer() instanceof BatchNormalisation)) return;
        var by = FoldedNormalisation.of(placed.name(), weights);
        float[] numbers = {
            by.mean()[unit],
            (float) Math.sqrt(by.variance()[unit] + BatchNormalisation.EPSILON),
            by.scale()[unit],
            by.shift()[unit]
        };
        arrays.add(new NamedArray("normalisation", List.of(numbers.length), numbers));
    }

    /// The first window of what comes after the activation function that has the place in it; none
    /// has what is left over at the end of a map.
    private void pooledLater(PlacedLayer placed, Pooling pooling, MapPlace place) {
        Maps to = (Maps) placed.output();
        int row = firstWindow(place.row(), pooling);
        int column = firstWindow(place.column(), pooling);
        MapPlace window = new MapPlace(row, column);
        MapPlace corner = window.times(pooling.stride());
        boolean covers =
                row < to.height()
                        && column < to.width()
                        && place.row() < corner.row() + pooling.kernel()
                        && place.column() < corner.column() + pooling.kernel();
        if (!covers) return;
        pooled(placed, pooling, corner);
        giveAt(placed, window);
    }

    private static int firstWindow(int place, Pooling pooling) {
        return Math.max(0, Math.ceilDiv(place - pooling.kernel() + 1, pooling.stride()));
    }

    /// @param corner of the window, in what is pooled
    /// @return the place of the largest number; of a mean that of the first
    private MapPlace pooled(PlacedLayer placed, Pooling pooling, MapPlace corner) {
        Maps maps = (Maps) placed.input();
        int height = pooling.along(maps.height()).inside(corner.row() / pooling.stride());
        int width = pooling.along(maps.width()).inside(corner.column() / pooling.stride());
        float[] window = new float[height * width];
        int won = 0;
        for (int index = 0; index < window.length; index++) {
            window[index] = at(inputOf(placed), maps, corner.plus(index / width, index % width));
            if (window[index] > window[won]) won = index;
        }
        arrays.add(corner.array("window-corner"));
        arrays.add(new NamedArray("window", List.of(height, width), window));
        if (pooling.kind() == PoolingKind.AVERAGE) return corner;
        arrays.add(new MapPlace(won / width, won % width).array("won"));
        return corner.plus(won / width, won % width);
    }

    /// What came into a residual layer is added to what its last layer gives.
    private void added(MapPlace place) {
        for (PlacedLayer placed : network.layers()) {
            if (!(placed.layer() instanceof Residual)) continue;
            if (!placed.within().getLast().equals(layer.activated())) continue;
            Maps maps = (Maps) placed.output();
            float came = at(inputOf(placed), maps, place);
            arrays.add(new NamedArray("came", List.of(1), new float[] {came}));
            giveAt(placed, place);
        }
    }

    private void giveAt(PlacedLayer placed, MapPlace place) {
        float number =
                placed.output() instanceof Maps maps
                        ? at(placed.name(), maps, place)
                        : named(placed.name(), given).values()[unit];
        arrays.add(new NamedArray(placed.name(), List.of(1), new float[] {number}));
    }

    private float at(String array, Maps maps, MapPlace place) {
        int pixel = place.row() * maps.width() + place.column();
        return named(array, given).values()[pixel * maps.channels() + unit];
    }

    /// The name of the array that comes into a layer.
    private String inputOf(PlacedLayer placed) {
        return Inputs.of(network, placed);
    }
}
