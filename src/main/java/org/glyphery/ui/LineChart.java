package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import org.glyphery.plot.LinePlot;

/// Lines over epochs, steps, seconds or examples, drawn by Apache ECharts; see
/// frontend/line-chart.ts. What a person has zoomed to stays, whatever is shown or appended.
@Tag("line-chart")
@JsModule("./line-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class LineChart extends Component {

    public void show(LinePlot plot) {
        getElement().setPropertyBean("plot", plot);
    }

    /// A live point at the end of a line.
    ///
    /// @param line which of those shown, from 0
    public void append(int line, double x, double y) {
        getElement().callJsFunction("addPoint", line, x, y);
    }
}
