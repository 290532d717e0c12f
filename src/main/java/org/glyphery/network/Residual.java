package org.glyphery.network;

import java.util.List;
import org.glyphery.network.Network.PlacedLayer;

/// Layers whose result is added to what came into them, `x + f(x)`; it must have the same shape. He
/// et al. 2015, arXiv:1512.03385.
///
/// @param layers `f`, in their order
public record Residual(List<Layer> layers) implements Layer {

    public Residual {
        layers = List.copyOf(layers);
    }

    @Override
    public String title() {
        return "residual";
    }

    /// The layers within it in their places.
    ///
    /// @param name of this layer in the network, before those of its own layers
    List<PlacedLayer> placed(String name, LayerShape input) {
        return PlacedLayer.all(layers, name + "/", input);
    }

    @Override
    public LayerShape output(LayerShape input) {
        LayerShape shape = input;
        for (Layer layer : layers) shape = layer.output(shape);
        if (!shape.equals(input)) {
            throw new IllegalStateException("%s cannot be added to %s".formatted(shape, input));
        }
        return input;
    }

    @Override
    public List<Parameter> parameters(String name, LayerShape input) {
        return placed(name, input).stream().flatMap(each -> each.parameters().stream()).toList();
    }

    @Override
    public long multiplyAdds(LayerShape input) {
        return placed(title(), input).stream().mapToLong(PlacedLayer::multiplyAdds).sum();
    }

    @Override
    public long numbersKept(LayerShape input) {
        long ofLayers = placed(title(), input).stream().mapToLong(PlacedLayer::numbersKept).sum();
        return ofLayers + input.size(); // the sum
    }

    @Override
    public long numbersAdded(LayerShape input) {
        return placed(title(), input).stream().mapToLong(PlacedLayer::numbersAdded).sum();
    }

    @Override
    public long operations(LayerShape input) {
        long ofLayers = placed(title(), input).stream().mapToLong(PlacedLayer::operations).sum();
        return ofLayers + Layer.super.operations(input);
    }

    /// The same, but nothing is dropped within it.
    Residual withoutDropout() {
        return new Residual(Network.withoutDropout(layers));
    }
}
