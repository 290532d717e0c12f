package org.glyphery.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.glyphery.network.Layer;
import org.glyphery.network.LayerShape;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.NetworkOutline;
import org.glyphery.network.NetworkOutline.RefusedLayer;
import org.glyphery.network.SequenceLayer;

/// A layer as tables, drawings and screen readers tell it.
///
/// @param name unique in the network, "convolution1"
/// @param settings all that was chosen of it alone, for comparison with another
/// @param output what comes out; of a layer that cannot be built, what reaches it
/// @param parameters numbers learned here, those of the layers within included
/// @param multiplyAdds for one picture, those of the layers within included
/// @param window side of what one number of the output is made of, pixels; 0 where that is not a
///   square
/// @param steps that are read one after the other; 0 where nothing is
/// @param within the layers that it is made of; none of most
/// @param refused why it cannot be built
public record LayerDescription(
        String name,
        LayerKind kind,
        LayerWords words,
        String settings,
        LayerShape output,
        long parameters,
        long multiplyAdds,
        int window,
        int steps,
        List<LayerDescription> within,
        Optional<String> refused) {

    public static final String PICTURE = "input";

    public LayerDescription {
        within = List.copyOf(within);
    }

    /// The picture, then all layers that fit, then the first that does not, where there is one.
    public static List<LayerDescription> all(NetworkOutline outline) {
        List<LayerDescription> all = new ArrayList<>();
        all.add(picture(outline.picture()));
        outline.layers().forEach(placed -> all.add(of(placed)));
        outline.refused().ifPresent(layer -> all.add(of(layer)));
        return all;
    }

    private static LayerDescription picture(LayerShape shape) {
        return new LayerDescription(
                PICTURE,
                LayerKind.PICTURE,
                LayerWords.picture(shape),
                shape.toString(),
                shape,
                0,
                0,
                0,
                0,
                List.of(),
                Optional.empty());
    }

    private static LayerDescription of(PlacedLayer placed) {
        Layer layer = placed.layer();
        return new LayerDescription(
                placed.name(),
                LayerKind.of(layer),
                LayerWords.of(layer, placed.input()),
                layer.toString(),
                placed.output(),
                placed.parameterCount(),
                placed.multiplyAdds(),
                window(layer),
                steps(layer, placed.input()),
                placed.within().stream().map(LayerDescription::of).toList(),
                Optional.empty());
    }

    private static LayerDescription of(RefusedLayer refused) {
        Layer layer = refused.layer();
        return new LayerDescription(
                "refused",
                LayerKind.of(layer),
                LayerWords.of(layer, refused.input()),
                layer.toString(),
                refused.input(),
                0,
                0,
                window(layer),
                0,
                List.of(),
                Optional.of(refused.why()));
    }

    private static int window(Layer layer) {
        return switch (layer) {
            case Layer.Convolution convolution -> convolution.kernel();
            case Layer.Pooling pooling -> pooling.kernel();
            case Layer _ -> 0;
        };
    }

    private static int steps(Layer layer, LayerShape input) {
        return layer instanceof SequenceLayer.Recur
                        && input instanceof LayerShape.Sequence(int steps, _)
                ? steps
                : 0;
    }

    /// The shape as courses write it, channels first: "16 × 28 × 28".
    public String shape() {
        return output.toString().replace("x", " × ");
    }
}
