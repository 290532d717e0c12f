package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.glyphery.study.GridImportance.GridShare;

/// Shares of a whole as bars with intervals; see frontend/share-bars.ts.
@Tag("share-bars")
@JsModule("./share-bars.ts")
final class ShareBars extends Component {

    void show(List<GridShare> shares) {
        getElement().setPropertyList("shares", shares);
    }
}
