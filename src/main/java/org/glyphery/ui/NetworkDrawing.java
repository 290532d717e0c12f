package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.glyphery.image.Glyph;
import org.glyphery.inspection.LayerDescription;
import org.glyphery.network.LayerShape;
import org.glyphery.network.NetworkOutline;

/// A network drawn to scale, a block a layer; see frontend/network-drawing.ts.
@Tag("network-drawing")
@JsModule("./network-drawing.ts")
public final class NetworkDrawing extends Component {

    private static final String LAYER = "layer";
    private static final String NAME = "event.detail";

    /// @param title the kind of network, by whose change all is another drawing
    record DrawnNetwork(String title, List<DrawnLayer> layers, List<String> classes) {

        /// @param classes their names, in the order of the last layer's units
        static DrawnNetwork of(String title, NetworkOutline outline, List<String> classes) {
            var layers = LayerDescription.all(outline).stream().map(DrawnLayer::of).toList();
            return new DrawnNetwork(title, layers, classes);
        }
    }

    /// One layer, see frontend/network-layout.ts.
    record DrawnLayer(
            String name,
            String kind,
            String title,
            String brief,
            String does,
            String settings,
            String shape,
            List<Long> sides,
            long parameters,
            long multiplyAdds,
            int window,
            int steps,
            List<DrawnLayer> within,
            String refused) {

        static DrawnLayer of(LayerDescription layer) {
            var words = layer.words();
            return new DrawnLayer(
                    layer.name(),
                    layer.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    words.title(),
                    words.brief(),
                    words.does(),
                    layer.settings(),
                    layer.shape(),
                    sides(layer.output()),
                    layer.parameters(),
                    layer.multiplyAdds(),
                    layer.window(),
                    layer.steps(),
                    layer.within().stream().map(DrawnLayer::of).toList(),
                    layer.refused().orElse(""));
        }

        private static List<Long> sides(LayerShape shape) {
            return switch (shape) {
                case LayerShape.Maps(int height, int width, int channels) ->
                        List.of((long) height, (long) width, (long) channels);
                case LayerShape.Sequence(int steps, int units) ->
                        List.of((long) steps, (long) units);
                case LayerShape.Flat(long units) -> List.of(units);
            };
        }
    }

    /// @param title the kind of network
    /// @param classes their names, in the order of the last layer's units
    public void show(String title, NetworkOutline outline, List<String> classes) {
        getElement().setPropertyBean("network", DrawnNetwork.of(title, outline, classes));
    }

    /// The picture that comes in.
    public void showPicture(Glyph picture) {
        getElement().setPropertyMap("picture", GlyphView.message(picture));
    }

    public void showNoPicture() {
        getElement().removeProperty("picture");
        getElement().removeProperty("question");
    }

    /// Lights the blocks by what they give for a picture, and shows it.
    public void light(Glyph picture, WhyQuestion question) {
        showPicture(picture);
        getElement().setPropertyBean("question", question);
    }

    /// What is drawn no longer holds, or holds again.
    public void setStale(boolean stale) {
        getElement().setProperty("stale", stale);
    }

    /// Marks the blocks of layers in which something is wrong, whatever is drawn.
    ///
    /// @param kinds of layers, as their names begin: "convolution", "dropout"
    public void blame(Collection<String> kinds) {
        getElement().setPropertyList("blamed", List.copyOf(kinds));
    }

    /// The layer whose block is open, by name.
    public void open(Optional<String> layer) {
        getElement().setProperty("open", layer.orElse(""));
    }

    /// @param opens is called with the name of the layer whose block is pressed; absent where the
    ///   one that was open is closed
    public void whenOpened(Consumer<Optional<String>> opens) {
        getElement()
                .addEventListener(
                        LAYER,
                        event ->
                                opens.accept(
                                        Optional.of(event.getEventData().get(NAME).asString())
                                                .filter(name -> !name.isEmpty())))
                .addEventData(NAME);
    }
}
