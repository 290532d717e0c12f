package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Locale;

/// The browser's own `progress`: it needs no script, and a screen reader knows it.
@Tag("progress")
public final class ProgressBar extends Component {

    public ProgressBar() {
        getElement().setAttribute("max", "1");
    }

    /// Shows how far something is.
    ///
    /// @param fraction how much is done, from 0 to 1
    public void show(String label, double fraction) {
        getElement().setAttribute("value", String.format(Locale.ROOT, "%.3f", fraction));
        getElement().setAttribute("aria-label", label);
    }
}
