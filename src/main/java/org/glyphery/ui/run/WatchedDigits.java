package org.glyphery.ui.run;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;

/// Twenty examples and how a run reads them, see frontend/watched-digits.ts.
@Tag("watched-digits")
@JsModule("./watched-digits.ts")
final class WatchedDigits extends Component {

    /// The examples, and how they were read.
    ///
    /// @param run its id
    /// @param live whether it is being trained
    /// @param digits as the page's components take them
    /// @param labels places in `classes`
    /// @param steps of the whole run
    /// @param epochs of the plan
    /// @param epoch that is looked into; 0 for none
    record Watched(
            String run,
            boolean live,
            List<Map<String, Object>> digits,
            List<Integer> labels,
            List<String> classes,
            long steps,
            int epochs,
            List<ReadAfterEpoch> history,
            int epoch) {}

    /// How they were read after an epoch.
    ///
    /// @param read predicted labels
    record ReadAfterEpoch(int epoch, List<Integer> read) {}

    void show(Watched watched) {
        getElement().setPropertyBean("watched", watched);
    }
}
