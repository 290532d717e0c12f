package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/// Examples as a network sees them, drawn and laid out in the browser, see frontend/example-map.ts;
/// umap-js is loaded there by a worker, once somebody asks for it.
@Tag("example-map")
@JsModule("./example-map.ts")
@NpmPackage(value = "umap-js", version = "1.4.0")
final class MapPlot extends Component {

    void show(MapOffer offer) {
        getElement().setPropertyBean("question", offer);
    }
}
