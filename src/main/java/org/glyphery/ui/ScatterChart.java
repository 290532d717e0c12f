package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.plot.ScatterPlot;

/// Points with names, drawn by Apache ECharts; see frontend/scatter-chart.ts.
@Tag("scatter-chart")
@JsModule("./scatter-chart.ts")
public final class ScatterChart extends Component {

    public void show(ScatterPlot plot) {
        getElement().setPropertyBean("plot", plot);
    }
}
