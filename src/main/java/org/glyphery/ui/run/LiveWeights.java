package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.glyphery.inspection.PictureWindow;
import org.glyphery.run.EpochScores;
import org.glyphery.run.Run;
import org.glyphery.run.RunStatus;

/// The weights of a run as they are now while it trains, see frontend/live-weights.ts.
@Tag("live-weights")
@JsModule("./live-weights.ts")
final class LiveWeights extends Component {

    /// @param what each picture is, before its name
    LiveWeights(String what, List<PictureWindow> windows) {
        getElement().setProperty("what", what);
        getElement().setPropertyList("tiles", windows);
    }

    /// Looks at a run as long as it trains.
    void show(Run run) {
        boolean live = run.status() == RunStatus.RUNNING;
        getElement().setProperty("epoch", run.last().map(EpochScores::epoch).orElse(0));
        getElement().setProperty("run", live ? run.id().value() : "");
    }
}
