package org.glyphery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.glyphery.network.NetworkOutline;

/// A network as small as a card; see frontend/network-miniature.ts.
@Tag("network-miniature")
@JsModule("./network-miniature.ts")
public final class NetworkMiniature extends Component {

    /// @param title the kind of network
    public void show(String title, NetworkOutline outline) {
        getElement()
                .setPropertyBean(
                        "network", NetworkDrawing.DrawnNetwork.of(title, outline, List.of()));
    }
}
