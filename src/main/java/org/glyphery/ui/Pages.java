package org.glyphery.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;

/// Changes to a page that come from outside it.
public final class Pages {

    private Pages() {}

    /// Does this under the page's lock, soon; not at all if the page is gone by then.
    public static void change(UI page, Command change) {
        page.accessLater(change::execute, () -> {}).run();
    }
}
