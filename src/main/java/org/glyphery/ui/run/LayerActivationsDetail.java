package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.glyphery.inspection.Inspection;
import org.glyphery.network.Layer;
import org.glyphery.network.Network;
import org.glyphery.network.Network.PlacedLayer;
import org.glyphery.network.Probe;
import org.glyphery.ui.WhyQuestion;

/// What a layer gives while the network reads the picture, or what is drawn on the page Draw.
final class LayerActivationsDetail extends Div implements LayerDetail {

    private final Inspection inspection;
    private final GivenByLayer given = new GivenByLayer();

    LayerActivationsDetail(Inspection inspection) {
        this.inspection = inspection;
        addClassName("given");
        add(new H3("What it gives"), given);
    }

    @Override
    public void show(OpenLayer opened) {
        setVisible(opened.question().isPresent());
        opened.question()
                .ifPresent(question ->
                        given.show(
                                name(opened.layer()),
                                givesLogits(inspection.network(opened.run()), opened.layer()),
                                question));
    }

    /// Whether its units are those of the classes, with nothing but factors to come.
    private static boolean givesLogits(Network network, PlacedLayer layer) {
        var layers = network.layers();
        int place = layers.indexOf(layer);
        return place >= 0
                && layers.subList(place + 1, layers.size()).stream()
                        .allMatch(after -> after.layer() instanceof Layer.ConstantFactor);
    }

    /// What makes a picture black and white stands as the picture itself.
    private static String name(PlacedLayer layer) {
        return layer.layer() instanceof Layer.Binarise ? Probe.INPUT : layer.name();
    }

    /// The numbers that one layer gives, see frontend/layer-activations.ts.
    @Tag("layer-activations")
    @JsModule("./layer-activations.ts")
    private static final class GivenByLayer extends Component {

        void show(String layer, boolean logits, WhyQuestion question) {
            getElement().setProperty("layer", layer);
            getElement().setProperty("logits", logits);
            getElement().setPropertyBean("question", question);
        }
    }
}
