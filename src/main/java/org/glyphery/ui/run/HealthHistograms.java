package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.glyphery.training.RunId;

/// Histograms of each layer over the epochs, see frontend/health-histograms.ts.
@Tag("health-histograms")
@JsModule("./health-histograms.ts")
final class HealthHistograms extends Component {

    /// @param last epoch measured; with another one the browser asks for the numbers again
    /// @param kind `weights`, `activations` or `gradients`
    record ShownHistograms(String run, int epoch, int last, String kind) {}

    void show(RunId run, int epoch, int last, String kind) {
        getElement().setPropertyBean("shown", new ShownHistograms(run.value(), epoch, last, kind));
    }
}
