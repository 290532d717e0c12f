package org.glyphery.inspection.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.InvalidSetting;
import org.glyphery.network.Layer;
import org.glyphery.network.LayerShape;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Residual;
import org.glyphery.network.SequenceLayer;

/// A layer of hidden units that can be looked at one by one.
///
/// @param sums the layer that weighs what comes in
/// @param after what is done with its sums before they are weighed again: normalisation, the
///   activation function, pooling
public record UnitLayer(UnitKind kind, PlacedLayer sums, List<PlacedLayer> after) {

    /// What the units of a layer are.
    public enum UnitKind {
        /// Those of a convolution, one a channel.
        FILTERS,
        /// Those of a dense layer.
        UNITS,
        /// Those of an LSTM or GRU, which remember.
        CELLS
    }

    public UnitLayer {
        after = List.copyOf(after);
    }

    /// The layers of a network that have hidden units, in their order; those that give the logits
    /// are not among them.
    public static List<UnitLayer> of(Network network) {
        List<UnitLayer> found = new ArrayList<>();
        find(network.layers(), found);
        found.removeIf(layer -> layer.kind == UnitKind.UNITS && layer.isNotActivated());
        return found;
    }

    /// The layer of that name.
    ///
    /// @throws InvalidSetting if there is none
    static UnitLayer named(Network network, String name) {
        var all = of(network);
        return all.stream()
                .filter(layer -> layer.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSetting(
                                "layer",
                                all.isEmpty()
                                        ? "one with hidden units, of which this network has none"
                                        : "one of "
                                                + String.join(
                                                        ", ",
                                                        all.stream().map(UnitLayer::name).toList()),
                                "\"" + name + "\""));
    }

    /// The layer whose numbers a layer of that name makes or is given: of pooling the convolution
    /// before it, of the logits the last hidden layer; absent where there is no hidden layer.
    public static Optional<UnitLayer> at(Network network, String name) {
        List<UnitLayer> all = of(network);
        List<String> names = network.plainLayers().stream().map(PlacedLayer::name).toList();
        // of a residual layer the last that is within it
        int place = names.size() - 1;
        while (place > 0 && !(names.get(place) + "/").startsWith(name + "/")) place--;
        List<String> before = names.subList(0, place + 1);
        return all.stream()
                .filter(layer -> before.contains(layer.name()))
                .reduce((_, last) -> last)
                .or(() -> all.stream().findFirst());
    }

    private static void find(List<PlacedLayer> layers, List<UnitLayer> found) {
        for (int place = 0; place < layers.size(); place++) {
            PlacedLayer placed = layers.get(place);
            find(placed.within(), found);
            List<PlacedLayer> after = after(layers.subList(place + 1, layers.size()));
            switch (placed.layer()) {
                case Layer.Convolution _ ->
                        found.add(new UnitLayer(UnitKind.FILTERS, placed, after));
                case Layer.Dense _ -> found.add(new UnitLayer(UnitKind.UNITS, placed, after));
                case SequenceLayer.Recur _ ->
                        found.add(new UnitLayer(UnitKind.CELLS, placed, List.of()));
                case Layer.Pooling _,
                        Layer.Activate _,
                        Layer.BatchNormalisation _,
                        Layer.Dropout _,
                        Layer.Binarise _,
                        Layer.Flatten _,
                        Layer.GlobalPooling _,
                        Layer.ConstantFactor _,
                        Residual _,
                        SequenceLayer.Read _,
                        SequenceLayer.Affine _ -> {}
            }
        }
    }

    private static List<PlacedLayer> after(List<PlacedLayer> rest) {
        return rest.stream()
                .takeWhile(placed ->
                        switch (placed.layer()) {
                            case Layer.Activate _, Layer.BatchNormalisation _, Layer.Pooling _ ->
                                    true;
                            case Layer.Convolution _,
                                    Layer.Dense _,
                                    Layer.Dropout _,
                                    Layer.Binarise _,
                                    Layer.Flatten _,
                                    Layer.GlobalPooling _,
                                    Layer.ConstantFactor _,
                                    Residual _,
                                    SequenceLayer _ ->
                                    false;
                        })
                .toList();
    }

    private boolean isNotActivated() {
        return after.stream().noneMatch(placed -> placed.layer() instanceof Layer.Activate);
    }

    public String name() {
        return sums.name();
    }

    /// How many there are.
    public int count() {
        return Math.toIntExact(
                switch (sums.layer()) {
                    case Layer.Convolution convolution -> convolution.channels();
                    case SequenceLayer.Recur recur -> recur.units();
                    case Layer _ -> sums.output().size();
                });
    }

    /// The layer that gives the activations, after the activation function.
    public PlacedLayer activated() {
        return after.stream()
                .filter(placed -> placed.layer() instanceof Layer.Activate)
                .findFirst()
                .orElse(sums);
    }

    /// The name under which a probe has what the units give: `[places, units]` of each example.
    public String activation() {
        return kind == UnitKind.CELLS ? name() + "/h" : activated().name();
    }

    /// Places at which each unit gives a number: those of its map, its steps, or one.
    public int places() {
        return switch (kind == UnitKind.CELLS ? sums.input() : activated().output()) {
            case LayerShape.Maps(int height, int width, _) -> height * width;
            case LayerShape.Sequence(int steps, _) -> steps;
            case LayerShape.Flat _ -> 1;
        };
    }

    /// Whether the units see the picture itself, each pixel with a weight of its own.
    public boolean weighsPixels(Network network) {
        return kind == UnitKind.UNITS
                && network.layers().stream()
                        .takeWhile(placed -> !placed.equals(sums))
                        .allMatch(placed -> placed.layer() instanceof Layer.Flatten);
    }

    /// The name under which a probe has what comes in.
    public String input(Network network) {
        return Inputs.of(network, sums);
    }

    /// The name under which a probe has the maps that come in as one vector; absent where none do.
    public Optional<String> flattenedMaps(Network network) {
        return network.layers().stream()
                .takeWhile(placed -> !placed.equals(sums))
                .filter(placed -> !(placed.layer() instanceof Layer.Dropout))
                .reduce((_, last) -> last)
                .filter(last -> kind == UnitKind.UNITS && last.layer() instanceof Layer.Flatten)
                .filter(_ -> !weighsPixels(network))
                .map(flatten -> Inputs.of(network, flatten));
    }

    /// Whether the logits weigh each unit next.
    public boolean isLast(Network network) {
        return kind != UnitKind.FILTERS && of(network).getLast().equals(this);
    }
}
