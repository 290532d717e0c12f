package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;

/// Lines over epochs or steps, drawn by Apache ECharts; see frontend/line-chart.ts. What a person
/// has zoomed to stays, whatever is shown or appended.
@Tag("line-chart")
@JsModule("./line-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
public final class LineChart extends Component {

    /// All that a chart shows.
    ///
    /// @param label what a screen reader says of it
    /// @param xName what the horizontal axis counts
    /// @param from where the horizontal axis begins, and `to` where it ends, whatever points there
    ///   are yet
    /// @param shares whether values are shares, to be written as per cent
    /// @param logarithmic the vertical axis
    /// @param marks places that bear a name
    public record Plot(
            String label,
            String xName,
            double from,
            double to,
            boolean shares,
            boolean logarithmic,
            List<Line> lines,
            List<Mark> marks) {}

    /// @param points each `[x, y]`
    public record Line(String name, boolean dashed, List<List<Double>> points) {}

    public record Mark(double x, String name) {}

    public void show(Plot plot) {
        getElement().setPropertyBean("plot", plot);
    }

    /// A live point at the end of a line.
    ///
    /// @param line which of those shown, from 0
    public void append(int line, double x, double y) {
        getElement().callJsFunction("addPoint", line, x, y);
    }
}
