package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.plot.LevelPlot;

/// A map of cells, or marks beside each other; see frontend/level-map.ts.
@Tag("level-map")
@JsModule("./level-map.ts")
final class LevelMap extends Component {

    void show(LevelPlot plot) {
        getElement().setPropertyBean("plot", plot);
    }
}
