package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.plot.ParallelPlot;

/// Parallel coordinates, drawn by Apache ECharts; see frontend/parallel-chart.ts.
@Tag("parallel-chart")
@JsModule("./parallel-chart.ts")
public final class ParallelChart extends Component {

    public void show(ParallelPlot plot) {
        getElement().setPropertyBean("plot", plot);
    }
}
