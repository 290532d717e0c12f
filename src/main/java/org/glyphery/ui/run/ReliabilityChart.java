package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.statistics.Calibration;

/// Accuracy by confidence, see frontend/reliability-chart.ts.
@Tag("reliability-chart")
@JsModule("./reliability-chart.ts")
final class ReliabilityChart extends Component {

    void show(Calibration calibration) {
        getElement().setPropertyBean("calibration", calibration);
    }
}
