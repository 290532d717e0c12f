package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// The units of one layer, see frontend/layer-units.ts.
@Tag("layer-units")
@JsModule("./layer-units.ts")
final class LayerUnits extends Component {

    void show(UnitsQuestion question) {
        getElement().setPropertyBean("question", question);
    }
}
