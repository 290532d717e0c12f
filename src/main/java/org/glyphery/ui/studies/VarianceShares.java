package org.glyphery.ui.studies;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.glyphery.study.GridImportance.GridShare;

/// Shares of a whole as bars with intervals; see frontend/variance-shares.ts.
@Tag("variance-shares")
@JsModule("./variance-shares.ts")
final class VarianceShares extends Component {

    void show(List<GridShare> shares) {
        getElement().setPropertyList("shares", shares);
    }
}
