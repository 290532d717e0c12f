package org.glyphery.ui.run;

import com.vaadin.flow.component.html.Div;

/// What one tab of a run's page shows. It is made when it is first opened, and told what to show as
/// long as it is open.
abstract class RunPanel extends Div {

    RunPanel() {
        addClassName("panel");
    }

    /// Shows this epoch; called whenever the tab is opened, another epoch is chosen, or the run
    /// changes.
    abstract void show(EpochInView view);
}
